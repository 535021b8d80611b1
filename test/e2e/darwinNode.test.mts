import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { signAppRequest } from '../../darwin/api/appSignature';
import { eventually } from '../../tools/n8n/eventually.mjs';
import { SIGNING_SECRET } from '../../tools/n8n/instance.mjs';
import { API_KEY, APP } from '../../tools/darwin/keys.mjs';
import { client, darwinUrl, logFile, logIn, publishTrigger, simulator } from '../support/n8n.mts';
import { runDarwin, startDarwin } from '../support/runDarwin.mts';

const FUNCTION_CALL = '884213';
const returnResult = {
	resource: 'functionCall',
	operation: 'returnResult',
	authentication: 'apiKey',
	functionCall: 'id',
	functionCallId: FUNCTION_CALL,
	resultAs: 'json',
	resultJson: '{ "disponible": "sí" }',
};
const sendTemplate = {
	resource: 'message',
	operation: 'sendTemplate',
	authentication: 'apiKey',
	phone: '+52 1 55 1234-5678',
	initialPipelineId: 6278,
	templateId: '1203948571',
	templateParams: ['María José', '16/03'],
};
const webhook = { resource: 'webhook', authentication: 'apiKey' };
const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const field = (name: string, value: unknown, type: string) => ({ id: name, name, value, type });

/** The requests that the simulator has got, without those that n8n's editor makes. */
const requests = async () => (await simulator.read()).requests;

beforeAll(logIn);
beforeEach(async () => {
	await simulator.reset();
	await simulator.expectResult(FUNCTION_CALL);
});

describe('Function Call → Return Result', () => {
	it('gives the AI what it asked for, with an API key', async () => {
		const { items, origins } = await runDarwin(returnResult);
		expect(items).toEqual([{ functionCallId: FUNCTION_CALL }]);
		expect(origins).toEqual([{ item: 0 }]);
		const { results } = await simulator.read();
		expect(results[FUNCTION_CALL]).toEqual({ disponible: 'sí' });
	});

	it('does so as an app, whose signature covers the bytes that are sent', async () => {
		await runDarwin({
			...returnResult,
			authentication: 'app',
			resultAs: 'fields',
			resultFields: {
				assignments: [
					field('a.b', 'ñandú — “sí” 🏡', 'string'),
					field('free', '={{ ["09:00", "10:30"] }}', 'array'),
					field('count', '2', 'number'),
					field('ok', true, 'boolean'),
				],
			},
		});
		expect(await requests()).toMatchObject([{ caller: 'app', status: 200 }]);
		const { results } = await simulator.read();
		expect(results[FUNCTION_CALL]).toEqual({
			'a.b': 'ñandú — “sí” 🏡',
			free: ['09:00', '10:30'],
			count: 2,
			ok: true,
		});
	});

	it('finds the function call in the event', async () => {
		const event = { eventType: 'function.call.x', data: { functionCallId: 884213 } };
		const automatic = { ...returnResult, functionCall: 'automatic' };
		const run = await runDarwin(automatic, { items: [event, { body: event }] });
		expect(run.items).toHaveLength(2);
		const { error } = await runDarwin(automatic, { items: [{ unrelated: true }] });
		expect(error.message).toBe('No function call was found for item 0');
	});

	it('goes where the user says, when the assumed place is wrong', async () => {
		const { error } = await runDarwin({
			...returnResult,
			options: { method: 'POST', path: '/v1/calls/{id}/result' },
		});
		expect(error).toMatchObject({
			message: 'Darwin does not know this call, or not this ID (404)',
			description: expect.stringContaining('correct Method and Path under Options'),
		});
	});

	it('refuses two fields of one name, and a value that is not of its type', async () => {
		const refusal = async (...assignments: object[]) => {
			const fields = { ...returnResult, resultAs: 'fields', resultFields: { assignments } };
			return (await runDarwin(fields)).error.message;
		};
		const date = field('date', '2026-03-16', 'string');
		expect(await refusal(date, { ...date, id: 'other' })).toBe(
			'“date” appears twice under Result in item 0',
		);
		expect(await refusal(field('count', 'many', 'number'))).toBe(
			'“count” under Result in item 0 is not a valid number',
		);
		expect(await requests()).toEqual([]);
	});

	it.each([
		['[1]', 'found a list of 1'],
		['{ no', 'found text that is not JSON'],
	])('refuses %s as a result', async (resultJson, found) => {
		const { error } = await runDarwin({ ...returnResult, resultJson });
		expect(error.message).toBe(`Result in item 0 must be a JSON object: ${found}`);
	});
});

describe('Message → Send Template', () => {
	it('sends to the digits of the phone', async () => {
		const { items } = await runDarwin({
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

	it('sends the newer parameters', async () => {
		const options = { bodyParams: ['a', ''], buttonsParams: ['b'] };
		await runDarwin({ ...sendTemplate, templateParams: [], options });
		const [{ body }] = await requests();
		expect(body).toMatchObject(options);
		expect(body).not.toHaveProperty('templateParams');
	});

	const phones = ['5215512345678', '01 55 1234 5678', '5511987654321'].map((phone) => ({ phone }));
	const toPhones = { ...sendTemplate, phone: '={{ $json.phone }}' };
	const sentTo = async () => (await requests()).map(({ path }) => path.split('/')[3]);

	it('sends item by item, and nothing behind one that fails', async () => {
		const { error } = await runDarwin(toPhones, { items: phones });
		expect(error).toMatchObject({
			message: 'The phone of item 1 starts with 0, so its country code is missing',
			context: { itemIndex: 1 },
		});
		expect(await sentTo()).toEqual(['5215512345678']);
	});

	it('goes on behind one that fails, when the user wants that', async () => {
		const run = await runDarwin(toPhones, { items: phones, onError: 'continueErrorOutput' });
		expect(run.json).toEqual([
			[expect.objectContaining({ statusCode: 200 }), expect.objectContaining({ statusCode: 200 })],
			[expect.objectContaining({ error: expect.stringContaining('starts with 0') })],
		]);
		expect(run.origins).toEqual([{ item: 0 }, { item: 2 }]);
		expect(await sentTo()).toEqual(['5215512345678', '5511987654321']);
	});

	it('is never sent twice when Darwin may have sent it', async () => {
		await simulator.fail({ call: 'sendTemplate', status: 500 });
		const { error } = await runDarwin(sendTemplate);
		expect(error.message).toBe('Darwin could not handle the request (500)');
		expect(await requests()).toHaveLength(1);
	});
});

describe('Voice Call → Start', () => {
	it('asks the voice service, which is apart from the API', async () => {
		const { items } = await runDarwin({
			resource: 'voiceCall',
			operation: 'start',
			authentication: 'apiKey',
			channelId: '17',
			fromPhone: '+525512345678',
			toPhone: '+5215587654321',
			customerName: 'María José Núñez',
			options: {
				host: darwinUrl,
				firstMessage: 'Hola',
				initialPipelineId: '6278',
				variables: { assignments: [field('visita', '16/03', 'string')] },
			},
		});
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
});

describe('Webhook', () => {
	it('is created, listed, updated and deleted', async () => {
		const created = await runDarwin({
			...webhook,
			operation: 'create',
			webhookUrl: ' https://crm.example/hook ',
			types: ['session.analyzed', 'function.call.<functionName>'],
			functionNames: ['bookMeeting'],
		});
		const types = ['session.analyzed', 'function.call.bookMeeting'];
		const [{ id }] = created.items;
		const [stored] = (await simulator.read()).webhooks;
		expect(created.items).toEqual([{ id, webhookUrl: 'https://crm.example/hook', types }]);
		expect(stored).toEqual(created.items[0]);

		await simulator.storeWebhook('https://other.example', ['session.*']);
		const list = { ...webhook, operation: 'getAll' };
		expect((await runDarwin({ ...list, returnAll: true })).items).toHaveLength(2);
		expect((await runDarwin({ ...list, limit: 1 })).items).toEqual([stored]);

		const updated = await runDarwin({
			...webhook,
			operation: 'update',
			webhookId: byId(id),
			webhookUrl: 'https://crm.example/new',
			types: ['session.*'],
		});
		const now = { id, webhookUrl: 'https://crm.example/new', types: ['session.*'] };
		expect(updated.items).toEqual([now]);
		expect((await simulator.read()).webhooks[0]).toEqual(now);

		const deleted = await runDarwin({ ...webhook, operation: 'delete', webhookId: byId(id) });
		expect(deleted.items).toEqual([{ deleted: true }]);
		expect((await simulator.read()).webhooks).toHaveLength(1);
	});

	it('links every listed webhook to the item that asked', async () => {
		for (const name of ['a', 'b']) await simulator.storeWebhook(`https://${name}.example`, ['x']);
		const run = await runDarwin({ ...webhook, operation: 'getAll' }, { items: [{}, {}] });
		expect(run.origins).toEqual([0, 0, 1, 1].map((item) => ({ item })));
	});

	it('is not deleted when another is meant', async () => {
		const run = async (id: string) =>
			(await runDarwin({ ...webhook, operation: 'delete', webhookId: byId(id) })).error;
		expect((await run('999')).message).toContain('or not this ID (404)');
		expect((await run('..')).message).toBe('The ID of item 0 is no ID');
		expect(await simulator.calls('deleteWebhook')).toHaveLength(1);
	});

	it('wants an API key: an app is told so', async () => {
		const { error } = await runDarwin({ ...webhook, operation: 'getAll', authentication: 'app' });
		expect(error).toMatchObject({
			message: 'Darwin did not accept the Darwin App API credential (401)',
			description: expect.stringContaining('an API key only'),
		});
	});
});

describe('Test Event → Send', () => {
	const send = { resource: 'testEvent', operation: 'send' };

	it('starts the workflow of a trigger, with what the user changed', async () => {
		const { id, url } = await publishTrigger({ events: ['*'], options: { maxAge: 60 } });
		const { items } = await runDarwin({
			...send,
			url,
			event: 'session.analyzed',
			changes: {
				channelName: 'Instagram',
				summary: 'Resumen 🏡',
				smartFields: { assignments: [field('presupuesto máximo', '$ 1.500', 'string')] },
			},
		});
		expect(items).toMatchObject([
			{ statusCode: 200, answer: { status: 'accepted', eventType: 'session.analyzed' } },
		]);
		const called = await runDarwin({
			...send,
			url,
			event: 'function.call.<functionName>',
			changes: {
				functionName: 'consultar envío v1.2',
				inputs: { assignments: [field('pedido', '7', 'number')] },
			},
		});
		expect(called.items).toMatchObject([
			{ answer: { status: 'accepted', eventType: 'function.call.consultar envío v1.2' } },
		]);
		const executions = await client.waitForExecutions(id, 2);
		const received = await Promise.all(
			executions.map(async (execution) => {
				const outputs = await client.readExecution(execution.id);
				return outputs['Darwin Trigger'].flat()[0].json.data;
			}),
		);
		expect(received).toEqual(
			expect.arrayContaining([
				expect.objectContaining({
					channelName: 'Instagram',
					summary: 'Resumen 🏡',
					smartFields: { 'presupuesto máximo': '$ 1.500' },
				}),
				expect.objectContaining({ inputs: { pedido: 7 } }),
			]),
		);
	}, 60_000);

	it('sends an event of the user’s own as it is written', async () => {
		const { url } = await publishTrigger({ events: ['*'] });
		const eventJson = '{ "eventType":"billing.paid",  "order": 12345678901234567890, "ñ": 1e2 }';
		const { items } = await runDarwin({ ...send, url, event: 'custom', eventJson });
		const id = createHash('sha256').update(eventJson).digest('hex');
		expect(items).toMatchObject([
			{ answer: { eventType: 'billing.paid', id }, event: { order: '12345678901234567890' } },
		]);
	}, 60_000);

	it.each([
		['/webhook-test/nobody/webhook', 'Nothing listens at the webhook URL (404)', 'Execute step'],
		['', 'The webhook cannot be reached', 'Check the Webhook URL'],
	])('says what to do when %j does not take it', async (path, message, remedy) => {
		const url = path === '' ? 'http://127.0.0.1:9/' : client.url + path;
		const { error } = await runDarwin({ ...send, url, event: 'session.opened' });
		expect(error).toMatchObject({ message, description: expect.stringContaining(remedy) });
	});

	it('says so when the secrets differ', async () => {
		const other = await client.createCredential('darwinWebhookApi', 'Other', {
			signingSecret: 'another secret',
		});
		const { url } = await publishTrigger({ events: ['*'] });
		const { error } = await runDarwin(
			{ ...send, url, event: 'session.opened' },
			{ credentials: { darwinWebhookApi: other } },
		);
		await client.deleteCredential(other.id);
		expect(error.message).toBe('The webhook refused the signature (401)');
	}, 60_000);
});

describe('what goes wrong with Darwin', () => {
	const attempts = async () => await simulator.calls('returnResult');

	it('passes when Darwin asks to wait, after the time that it asks for', async () => {
		const headers = { 'retry-after': '2' };
		await simulator.fail({ call: 'returnResult', status: 429, headers });
		expect((await runDarwin(returnResult)).items).toHaveLength(1);
		const [first, second] = await attempts();
		expect(second.at - first.at).toBeGreaterThanOrEqual(2_000);
	});

	it('passes when Darwin recovers, and the waits grow', async () => {
		await simulator.fail({ call: 'returnResult', status: 502, times: 2 });
		expect((await runDarwin(returnResult)).items).toHaveLength(1);
		const [first, second, third] = await attempts();
		expect(second.at - first.at).toBeGreaterThanOrEqual(1_000);
		expect(third.at - second.at).toBeGreaterThanOrEqual(2_000);
	});

	it('is told after four attempts', async () => {
		await simulator.fail({ call: 'returnResult', status: 500, times: 9 });
		const { error } = await runDarwin(returnResult);
		expect(error).toMatchObject({
			message: 'Darwin could not handle the request (500)',
			description: expect.stringContaining('Tried 4 times. The fault is on Darwin’s side.'),
		});
		expect(await attempts()).toHaveLength(4);
	}, 60_000);

	it.each([
		[429, { headers: { 'retry-after': '120' } }, 'takes no more requests', 'Try again in 120 s'],
		[400, { body: { message: 'returnData <too> big' } }, 'refused', 'returnData &lt;too&gt; big'],
		[401, {}, 'did not accept the Darwin API credential', 'Open the credential'],
	])('is told at once for %i', async (status, more, message, remedy) => {
		await simulator.fail({ call: 'returnResult', status, ...more });
		const { error } = await runDarwin(returnResult);
		expect(error.message).toContain(message);
		expect(error.description).toContain(remedy);
		expect(await attempts()).toHaveLength(1);
	});

	it('is told with the time that was waited, when Darwin is slow', async () => {
		await simulator.fail({ call: 'returnResult', delay: 3_000 });
		const { error } = await runDarwin({ ...returnResult, requestOptions: { timeout: 500 } });
		expect(error.message).toBe('Darwin did not answer within 0.5 s');
	});

	it('is told when Darwin cannot be reached', async () => {
		const data = { apiKey: API_KEY, baseUrl: 'http://127.0.0.1:9' };
		const unreachable = await client.createCredential('darwinApi', 'Unreachable', data);
		const run = await runDarwin(returnResult, { credentials: { darwinApi: unreachable } });
		await client.deleteCredential(unreachable.id);
		expect(run.error).toMatchObject({
			message: 'Darwin cannot be reached',
			description: expect.stringContaining('It refused the connection.'),
		});
		expect(run.stored).not.toContain(API_KEY);
	});

	it('becomes an item when the user wants to go on', async () => {
		await simulator.fail({ call: 'returnResult', status: 400, body: { message: 'no' } });
		const { items } = await runDarwin(returnResult, { onError: 'continueRegularOutput' });
		expect(items).toEqual([
			{
				error: 'Darwin refused the request (400)',
				message: expect.stringContaining('Darwin says: no'),
			},
		]);
	});
});

describe('an execution that is stopped', () => {
	/** Takes longer than what was stopped would have needed to go on. */
	const outlast = async () => {
		await simulator.fail({ call: 'returnResult', status: 503, headers: { 'retry-after': '4' } });
		await runDarwin(returnResult);
	};
	const testEvent = {
		resource: 'testEvent',
		operation: 'send',
		event: 'session.opened',
		url: `${darwinUrl}/v1/webhook`,
	};
	const slow = { delay: 1_000, times: 9 };
	const busy = { status: 429, headers: { 'retry-after': '2' } };

	it.each([
		['sends no further message', sendTemplate, 'sendTemplate' as const, slow],
		['does not try again', sendTemplate, 'sendTemplate' as const, busy],
		['sends no further test event', testEvent, 'createWebhook' as const, slow],
	])('%s', async (_, parameters, call, fault) => {
		await simulator.fail({ call, ...fault });
		const run = { items: [{}, {}, {}], onError: 'continueRegularOutput' as const };
		const id = await startDarwin(parameters, run);
		await eventually('the first request', async () => (await simulator.calls(call))[0]);
		await client.stopExecution(id);
		await outlast();
		expect(await simulator.calls(call)).toHaveLength(1);
	});
});

describe('the credentials', () => {
	const test = async (type: string, data: object) => {
		const stored = await client.createCredential(type, 'Temporary', data as never);
		const result = await client.testCredential(stored, type, data as never);
		await client.deleteCredential(stored.id);
		return result;
	};

	it('of the API are tested with a call', async () => {
		const baseUrl = darwinUrl;
		expect(await test('darwinApi', { apiKey: API_KEY, baseUrl })).toMatchObject({ status: 'OK' });
		expect(await test('darwinApi', { apiKey: 'wrong', baseUrl })).toMatchObject({
			status: 'Error',
		});
		const [first, ...others] = await requests();
		expect(first).toMatchObject({ call: 'listWebhooks', caller: 'apiKey', status: 200 });
		expect(others.map(({ status }) => status)).toContain(401);
	});

	it('of an app are looked at', async () => {
		const app = { ...APP, baseUrl: darwinUrl };
		expect(await test('darwinAppApi', app)).toMatchObject({ status: 'OK' });
		expect(await test('darwinAppApi', { ...app, appSecret: 'x ' })).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('App Secret has white space'),
		});
	});

	it('leave no secret in an execution or in the log', async () => {
		await simulator.fail({ call: 'returnResult', status: 401, body: { message: 'Unauthorized' } });
		const runs = [
			await runDarwin(returnResult),
			await runDarwin({ ...returnResult, authentication: 'app' }),
			await runDarwin({ resource: 'testEvent', operation: 'send', url: 'http://127.0.0.1:9/' }),
		];
		const stored = runs.map((run) => run.stored).join('\n');
		const log = readFileSync(logFile, 'utf8');
		expect(log).toContain('Darwin did not accept the Darwin API credential (401)');
		const body = Buffer.from('{"returnData":{"disponible":"sí"}}');
		const { 'X-SIGNATURE': signature } = signAppRequest(APP, body);
		for (const secret of [API_KEY, APP.appSecret, SIGNING_SECRET, signature]) {
			expect(stored + log).not.toContain(secret);
		}
		expect(stored).not.toMatch(/x-(signature|api-key|app-key)/i);
	});
});
