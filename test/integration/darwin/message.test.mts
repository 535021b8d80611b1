import { executeDarwin, simulateDarwin } from '../../support/executeDarwin.mts';
import { sendTemplate } from '../../support/operations.mts';

const darwin = await simulateDarwin();
const run = async (parameters: object, ...more: object[]) =>
	await executeDarwin(darwin, parameters, ...more);
const requests = async () => (await darwin.read()).requests;

describe('Message → Send Template', () => {
	it('sends to the digits of the phone', async () => {
		const { items } = await run({
			...sendTemplate,
			source: { utm_source: 'n8n', otherKeys: { key: [{ name: 'campaña', value: 'marzo' }] } },
		});
		expect(items).toEqual([{ statusCode: 200, answer: { accepted: true } }]);
		expect(await requests()).toMatchObject([
			{
				path: '/v1/thread/5215512345678/messages/outbound',
				body: {
					channelType: 'wa-cloud',
					initialPipelineId: 6278,
					templateId: '1203948571',
					templateParams: ['María José', '16/03'],
					source: { utm_source: 'n8n', campaña: 'marzo' },
				},
			},
		]);
	});

	it.each([
		['5215512345678.0', {}, '5215512345678'],
		['+55 (0) 11 98765-4321', {}, '5511987654321'],
		['+52 044 55 1234 5678', {}, '525512345678'],
		['\u200e551187654321', {}, '551187654321'],
		['(11) 98765-4321', { defaultCountry: 'BR' }, '5511987654321'],
		['5512345678', { defaultCountry: 'mx' }, '525512345678'],
		['+52 999 999 999', { sendPhoneAsWritten: true }, '52999999999'],
	])('reaches %j with %j at %s', async (phone, options, digits) => {
		await run({ ...sendTemplate, phone, options });
		expect((await requests()).map(({ path }) => path)).toEqual([
			`/v1/thread/${digits}/messages/outbound`,
		]);
	});

	it('sends its parameters in one line, and to the pipeline of the address', async () => {
		await run({
			...sendTemplate,
			initialPipelineId: 'https://app.getdarwin.ai/agent/1805/pipelines/2064',
			templateParams: ['María\n\tJosé', 16],
		});
		expect(await requests()).toMatchObject([
			{ body: { initialPipelineId: 2064, templateParams: ['María José', '16'] } },
		]);
	});

	it('sends as an app', async () => {
		await run({ ...sendTemplate, authentication: 'app' });
		expect(await requests()).toMatchObject([{ caller: 'app', status: 200 }]);
	});

	it('sends the newer parameters', async () => {
		const options = { bodyParams: ['a', 'c'], buttonsParams: ['b'] };
		await run({ ...sendTemplate, templateParams: [], options });
		const [{ body }] = await requests();
		expect(body).toMatchObject(options);
		expect(body).not.toHaveProperty('templateParams');
	});

	it.each([
		[
			{ initialPipelineId: '6278.5' },
			'Pipeline of item 0 is neither a number nor the address of a pipeline in Darwin',
		],
		[
			{ templateParams: ['a', {}] },
			'Parameter 2 under Template Parameters of item 0 is an object, not text',
		],
		[{ templateParams: ['a', ''] }, 'Parameter 2 under Template Parameters of item 0 is empty'],
		[{ phone: '={{ null }}' }, 'Phone of item 0 is empty'],
		[
			{ phone: '(11) 98765-4321' },
			'Phone of item 0 is written without its country code: write it with + and its country code, or set a Default Country',
		],
		[
			{ phone: '5512345678' },
			'Phone of item 0 is not an international number: write it with + and its country code, or set a Default Country',
		],
		[{ phone: '+52 55 1234 567' }, 'Phone of item 0 is not a number of Mexico (+52)'],
		[
			{ phone: '51987654321', options: { defaultCountry: 'BR' } },
			'Phone of item 0 could be of Brazil (+55) or of Peru (+51): write it with + and its country code',
		],
		[
			{ phone: '5215512345678', options: { defaultCountry: 'Mexico' } },
			'Phone of item 0 cannot be read: the Default Country is not an ISO 3166 code such as MX',
		],
		[
			{ phone: 'call me', options: { sendPhoneAsWritten: true } },
			'Phone of item 0 contains more than digits',
		],
		[{ templateId: ' ' }, 'Template ID of item 0 is empty'],
		[{ source: { utm_medium: 'x' } }, 'Source of item 0 has no utm_source, which Darwin requires'],
	])('refuses %j, and sends nothing', async (wrong, message) => {
		const { error } = await run({ ...sendTemplate, ...wrong });
		expect(error.message).toBe(message);
		expect(await requests()).toEqual([]);
	});

	const phones = ['5215512345678', '01 55 1234 5678', '5511987654321'].map((phone) => ({ phone }));
	const toPhones = { ...sendTemplate, phone: '={{ $json.phone }}' };
	const sentTo = async () => (await requests()).map(({ path }) => path.split('/')[3]);

	it('sends item by item, and nothing behind one that fails', async () => {
		const { error } = await run(toPhones, { items: phones });
		expect(error).toMatchObject({
			message: expect.stringContaining('Phone of item 1 is written without its country code'),
			context: { itemIndex: 1 },
		});
		expect(await sentTo()).toEqual(['5215512345678']);
	});

	it('goes on behind one that fails, when the user wants that', async () => {
		const { json, origins } = await run(toPhones, {
			items: phones,
			onError: 'continueErrorOutput',
		});
		expect(json).toEqual([
			[expect.objectContaining({ statusCode: 200 }), expect.objectContaining({ statusCode: 200 })],
			[expect.objectContaining({ error: expect.stringContaining('without its country code') })],
		]);
		expect(origins).toEqual([{ item: 0 }, { item: 2 }]);
		expect(await sentTo()).toEqual(['5215512345678', '5511987654321']);
	});

	it('sends one after the other, however slowly Darwin answers', async () => {
		await darwin.fail({ call: 'sendTemplate', delay: 300, times: 2 });
		await run(sendTemplate, { items: [{}, {}, {}] });
		const [first, second, third] = await requests();
		expect(second.at - first.at).toBeGreaterThanOrEqual(295);
		expect(third.at - second.at).toBeGreaterThanOrEqual(295);
	});

	it('is never sent twice when Darwin may have sent it', async () => {
		await darwin.fail({ call: 'sendTemplate', status: 500 });
		const { error } = await run(sendTemplate);
		expect(error.message).toBe('Darwin could not handle the request (500)');
		expect(await requests()).toHaveLength(1);
	});

	it('is never sent twice when Darwin does not answer in time', async () => {
		await darwin.fail({ call: 'sendTemplate', delay: 3_000 });
		const { error } = await run({ ...sendTemplate, requestOptions: { timeout: 300 } });
		expect(error.message).toBe('Darwin did not answer within 0.3 s');
		expect(await requests()).toHaveLength(1);
	});
});
