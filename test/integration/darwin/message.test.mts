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

	it('sends as an app', async () => {
		await run({ ...sendTemplate, authentication: 'app' });
		expect(await requests()).toMatchObject([{ caller: 'app', status: 200 }]);
	});

	it('sends the newer parameters', async () => {
		const options = { bodyParams: ['a', ''], buttonsParams: ['b'] };
		await run({ ...sendTemplate, templateParams: [], options });
		const [{ body }] = await requests();
		expect(body).toMatchObject(options);
		expect(body).not.toHaveProperty('templateParams');
	});

	it.each([
		[{ initialPipelineId: '6278.5' }, 'Pipeline ID of item 0 is not a whole number'],
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
			message: 'The phone number of item 1 starts with 0, so its country code is missing',
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
			[expect.objectContaining({ error: expect.stringContaining('starts with 0') })],
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
