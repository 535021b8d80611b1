import { executeDarwin, simulateDarwin } from '../../support/executeDarwin.mts';
import { field, startVoiceCall } from '../../support/operations.mts';

const darwin = await simulateDarwin();
const requests = async () => (await darwin.read()).requests;

describe('Voice Call → Start', () => {
	it('asks the voice service, which is apart from the API', async () => {
		const { items } = await executeDarwin(
			darwin,
			{
				...startVoiceCall,
				options: {
					host: darwin.url,
					firstMessage: 'Hola',
					initialPipelineId: '6278',
					variables: { assignments: [field('visita', '16/03', 'string')] },
				},
			},
			{
				credentials: {
					darwinApi: { apiKey: 'key-for-trying-only-91c2', baseUrl: 'http://[::1]:9' },
				},
			},
		);
		expect(items).toEqual([{ statusCode: 200, answer: { accepted: true } }]);
		expect(await requests()).toMatchObject([
			{
				call: 'startVoiceCall',
				body: {
					channel_id: 17,
					from_phone_number: '+525512345678',
					to_phone_number: '+5215587654321',
					customer_name: 'María José Núñez',
					initial_pipeline_id: '6278',
					first_message: 'Hola',
					variable_values: { visita: '16/03' },
				},
			},
		]);
	});

	it('sends what is required, and none of the options that are not set', async () => {
		await executeDarwin(darwin, { ...startVoiceCall, options: { host: darwin.url } });
		const [{ body }] = await requests();
		expect(Object.keys(body)).toEqual([
			'channel_id',
			'from_phone_number',
			'to_phone_number',
			'customer_name',
		]);
	});

	it('calls numbers with their plus, however they were written', async () => {
		await executeDarwin(darwin, {
			...startVoiceCall,
			fromPhone: '0052 55 1234 5678',
			toPhone: '(11) 98765-4321',
			options: { host: darwin.url, defaultCountry: 'BR' },
		});
		expect(await requests()).toMatchObject([
			{ body: { from_phone_number: '+525512345678', to_phone_number: '+5511987654321' } },
		]);
	});

	it.each([
		[{ fromPhone: '+52 55 1234' }, 'From Phone of item 0 is not a number of Mexico (+52)'],
		[{ toPhone: '={{ null }}' }, 'To Phone of item 0 is empty'],
		[
			{ toPhone: '55 1234 5678' },
			'To Phone of item 0 is not an international number: write it with + and its country code, or set a Default Country',
		],
		[{ customerName: { name: 'x' } }, 'Contact Name of item 0 is not text'],
	])('refuses %j, and calls nobody', async (wrong, message) => {
		const { error } = await executeDarwin(darwin, {
			...startVoiceCall,
			...wrong,
			options: { host: darwin.url },
		});
		expect(error.message).toBe(message);
		expect(await requests()).toEqual([]);
	});

	it('takes the pipeline by its address, as text', async () => {
		await executeDarwin(darwin, {
			...startVoiceCall,
			options: {
				host: darwin.url,
				initialPipelineId: 'app.getdarwin.ai/agent/1805/pipelines/2064',
			},
		});
		expect(await requests()).toMatchObject([{ body: { initial_pipeline_id: '2064' } }]);
	});

	it('refuses a channel that is not a whole number', async () => {
		const { error } = await executeDarwin(darwin, { ...startVoiceCall, channelId: 'x' });
		expect(error.message).toBe('Channel ID of item 0 is not a whole number');
	});
});
