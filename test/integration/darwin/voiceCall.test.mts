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

	it('refuses a channel that is not a whole number', async () => {
		const { error } = await executeDarwin(darwin, { ...startVoiceCall, channelId: 'x' });
		expect(error.message).toBe('Channel ID of item 0 is not a whole number');
	});
});
