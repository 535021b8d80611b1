import { API_KEY } from '../../../tools/darwin/keys.mjs';
import { executeDarwin, simulateDarwin } from '../../support/executeDarwin.mts';
import { FUNCTION_CALL, returnResult, startVoiceCall, webhook } from '../../support/operations.mts';

const darwin = await simulateDarwin();
const run = async (parameters: object, ...more: object[]) =>
	await executeDarwin(darwin, parameters, ...more);
const attempts = async () => await darwin.calls('returnResult');

beforeEach(async () => await darwin.expectResult(FUNCTION_CALL));

describe('what goes wrong with Darwin', () => {
	it('passes when Darwin asks to wait, after the time that it asks for', async () => {
		const headers = { 'retry-after': '2' };
		await darwin.fail({ call: 'returnResult', status: 429, headers });
		expect((await run(returnResult)).items).toHaveLength(1);
		const [first, second] = await attempts();
		expect(second.at - first.at).toBeGreaterThanOrEqual(2_000);
	});

	it('passes when Darwin recovers, and the waits grow', async () => {
		await darwin.fail({ call: 'returnResult', status: 502, times: 2 });
		expect((await run(returnResult)).items).toHaveLength(1);
		const [first, second, third] = await attempts();
		expect(second.at - first.at).toBeGreaterThanOrEqual(1_000);
		expect(third.at - second.at).toBeGreaterThanOrEqual(2_000);
	});

	it('is told after four attempts', async () => {
		await darwin.fail({ call: 'returnResult', status: 500, times: 9 });
		const { error } = await run(returnResult);
		expect(error).toMatchObject({
			message: 'Darwin could not handle the request (500)',
			description: expect.stringContaining('Tried 4 times. The fault is on Darwin’s side.'),
		});
		expect(await attempts()).toHaveLength(4);
	}, 60_000);

	it.each([
		[429, { headers: { 'retry-after': '120' } }, 'is limiting requests', 'Try again in 120 s'],
		[400, { body: { message: 'returnData <too> big' } }, 'refused', 'returnData &lt;too&gt; big'],
		[401, {}, 'did not accept the Darwin API credential', 'Open the credential'],
	])('is told at once for %i', async (status, more, message, remedy) => {
		await darwin.fail({ call: 'returnResult', status, ...more });
		const { error } = await run(returnResult);
		expect(error.message).toContain(message);
		expect(error.description).toContain(remedy);
		expect(await attempts()).toHaveLength(1);
	});

	it('is told with the time that was waited, when Darwin is slow', async () => {
		await darwin.fail({ call: 'returnResult', delay: 3_000 });
		const { error } = await run({ ...returnResult, requestOptions: { timeout: 500 } });
		expect(error.message).toBe('Darwin did not answer within 0.5 s');
	});

	it.each([
		['http://127.0.0.1:9', 'It refused the connection.'],
		['http://nowhere.invalid', 'Check the Base URL in the credential'],
	])('is told when Darwin cannot be reached at %s', async (baseUrl, why) => {
		const run = await executeDarwin(darwin, returnResult, {
			credentials: { darwinApi: { apiKey: API_KEY, baseUrl } },
		});
		expect(run.error).toMatchObject({
			message: 'Darwin cannot be reached',
			description: expect.stringContaining(why),
		});
		expect(JSON.stringify(run)).not.toContain(API_KEY);
	});

	it('becomes an item when the user wants to go on', async () => {
		await darwin.fail({ call: 'returnResult', status: 400, body: { message: 'no' } });
		const { items } = await run(returnResult, { onError: 'continueRegularOutput' });
		expect(items).toEqual([
			{
				error: 'Darwin refused the request (400)',
				message: expect.stringContaining('Darwin says: no'),
			},
		]);
	});

	it('is told with the item, so that the editor can show it', async () => {
		await darwin.fail({ call: 'returnResult', status: 400 });
		const { error } = await run(returnResult, { items: [{}, {}] });
		expect(error.context).toMatchObject({ itemIndex: 0 });
	});
});

describe('the ways in which the node is set up', () => {
	it.each([
		['message', 'returnResult'],
		['functionCall', 'toString'],
		['__proto__', ''],
	])('has for the resource %s no operation %j, and says so', async (resource, operation) => {
		const { error } = await run({ ...returnResult, resource, operation });
		expect(error.message).toMatch(/^(Resource|Operation) of item 0 is not one of its options$/);
	});

	it('waits between batches of items', async () => {
		const batching = { batch: { batchSize: 2, batchInterval: 700 } };
		await run(
			{ ...webhook, operation: 'getAll', requestOptions: { batching } },
			{ items: [{}, {}, {}] },
		);
		const [first, second, third] = await darwin.calls('listWebhooks');
		expect(second.at - first.at).toBeLessThan(700);
		expect(third.at - second.at).toBeGreaterThanOrEqual(695);
	});

	it('sends through a proxy', async () => {
		const proxied = { ...webhook, operation: 'getAll', requestOptions: { proxy: darwin.url } };
		await run(proxied, {
			credentials: { darwinApi: { apiKey: API_KEY, baseUrl: 'http://darwin.invalid' } },
		});
		expect((await darwin.read()).requests).toHaveLength(1);
		const { error } = await run({ ...proxied, requestOptions: { proxy: 'my proxy' } });
		expect(error.message).toBe('Proxy of item 0 is not a web address');
	});

	it('keeps to the domains that the credential allows, and to its own', async () => {
		const restricted = { allowedHttpRequestDomains: 'domains', allowedDomains: 'example.com' };
		const credentials = { darwinApi: { apiKey: API_KEY, baseUrl: darwin.url, ...restricted } };
		const list = { ...webhook, operation: 'getAll' };
		expect((await run(list, { credentials })).error).toBeUndefined();
		const host = darwin.url.replace('127.0.0.1', 'localhost');
		const elsewhere = { ...startVoiceCall, options: { host } };
		const { error } = await run(elsewhere, { credentials });
		expect(error.message).toBe('Darwin cannot be reached');
		expect(await darwin.calls('startVoiceCall')).toEqual([]);
		expect((await run(elsewhere)).error).toBeUndefined();
	});
});
