import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { signAppRequest } from '../../darwin/api/appSignature';
import { API_KEY, APP } from '../../tools/darwin/keys.mjs';
import { eventually } from '../../tools/n8n/eventually.mjs';
import { SIGNING_SECRET } from '../../tools/n8n/instance.mjs';
import { client, darwinUrl, logFile, publishTrigger, simulator } from '../support/n8n.mts';
import {
	byId,
	field,
	FUNCTION_CALL,
	returnResult,
	sendTemplate,
	sendTestEvent,
	startVoiceCall,
	webhook,
} from '../support/operations.mts';
import { runDarwin, startDarwin } from '../support/runDarwin.mts';

/** The requests that the simulator has got, without those that n8n's editor makes. */
const requests = async () => (await simulator.read()).requests;

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

	const phones = ['5215512345678', '01 55 1234 5678', '5511987654321'].map((phone) => ({ phone }));
	const toPhones = { ...sendTemplate, phone: '={{ $json.phone }}' };
	const sentTo = async () => (await requests()).map(({ path }) => path.split('/')[3]);

	it('goes on behind one that fails, when the user wants that', async () => {
		const run = await runDarwin(toPhones, { items: phones, onError: 'continueErrorOutput' });
		expect(run.json).toEqual([
			[expect.objectContaining({ statusCode: 200 }), expect.objectContaining({ statusCode: 200 })],
			[expect.objectContaining({ error: expect.stringContaining('without its country code') })],
		]);
		expect(run.origins).toEqual([{ item: 0 }, { item: 2 }]);
		expect(await sentTo()).toEqual(['5215512345678', '5511987654321']);
	});
});

describe('Voice Call → Start', () => {
	it('asks the voice service, which is apart from the API', async () => {
		const { items } = await runDarwin({
			...startVoiceCall,
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
});

describe('Test Event → Send', () => {
	it('starts the workflow of a trigger, with what the user changed', async () => {
		const { id, url } = await publishTrigger({ events: ['*'], options: { maxAge: 60 } });
		const { items } = await runDarwin({
			...sendTestEvent,
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
			...sendTestEvent,
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
		const { items } = await runDarwin({ ...sendTestEvent, url, event: 'custom', eventJson });
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
		const { error } = await runDarwin({ ...sendTestEvent, url, event: 'session.opened' });
		expect(error).toMatchObject({ message, description: expect.stringContaining(remedy) });
	});

	it('says so when the secrets differ', async () => {
		const other = await client.createCredential('darwinWebhookApi', 'Other', {
			signingSecret: 'another secret',
		});
		const { url } = await publishTrigger({ events: ['*'] });
		const { error } = await runDarwin(
			{ ...sendTestEvent, url, event: 'session.opened' },
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
		...sendTestEvent,
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
			message: expect.stringContaining('App Secret has whitespace'),
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
