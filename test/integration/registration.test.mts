import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { API_KEY } from '../../tools/darwin/keys.mjs';
import type { Simulator } from '../../tools/darwin/simulator.mjs';
import { startSimulator } from '../../tools/darwin/simulator.mjs';
import type { Setup } from '../support/triggerHarness.mts';
import { publish, unpublish } from '../support/triggerHarness.mts';

let simulator: Simulator;
let stopSimulator: () => Promise<void>;

beforeAll(async () => {
	({ simulator, stop: stopSimulator } = await startSimulator());
}, 60_000);
afterAll(async () => await stopSimulator());
beforeEach(async () => await simulator.reset());

/** Sends what the trigger asks of Darwin to the simulator. */
async function darwin({ method, url, body }: IHttpRequestOptions) {
	const response = await fetch(`${simulator.url}${url}`, {
		method,
		headers: { 'x-api-key': API_KEY, 'content-type': 'application/json' },
		body: body === undefined ? undefined : JSON.stringify(body),
	});
	const text = await response.text();
	return { statusCode: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

const PATH = '/webhook/webhook-1/webhook';
const HOST = 'http://N8N.Example';

/** A trigger whose workflow n8n keeps: what the node remembers is there at the next call. */
function keptTrigger(events: string[] = ['session.opened'], n8nUrl = HOST) {
	const warnings: string[] = [];
	const staticData: IDataObject = {};
	const parameters = { events, webhookSetup: 'automatic' };
	const setup: Setup = { parameters, darwin, staticData, n8nUrl };
	return {
		warnings,
		publish: async (changes: Setup = {}) =>
			await publish({ ...setup, ...changes }, 'activate', warnings),
		unpublish: async (changes: Setup = {}) => await unpublish({ ...setup, ...changes }, warnings),
		choosing: (...chosen: string[]): Setup => ({ parameters: { ...parameters, events: chosen } }),
	};
}

const webhooks = async () => (await simulator.read()).webhooks;
const types = async () => (await webhooks()).map((webhook) => webhook.types);
const offered = async (call: 'createWebhook' | 'updateWebhook') =>
	(await simulator.calls(call)).map(({ body, status }) => [status, ...body.types]);

describe('where Darwin writes a URL in another way', () => {
	it.each([
		['lower-cases the host', HOST, { host: 'lowerCase' }],
		['adds a slash at the end', HOST, { slash: 'add' }],
		['drops the slash at the end', HOST, { slash: 'drop' }],
		['adds the default port', HOST, { port: 'add' }],
		['drops the default port', `${HOST}:80`, { port: 'drop' }],
		['does all of it', HOST, { host: 'lowerCase', slash: 'add', port: 'add' }],
	] as const)('and %s, the webhook is found again', async (_, n8nUrl, urls) => {
		await simulator.behave({ urls });
		const { warnings, ...trigger } = keptTrigger(['session.opened'], n8nUrl);
		for (let time = 0; time < 3; time += 1) await trigger.publish();
		expect(await webhooks()).toHaveLength(1);
		expect(await simulator.calls('updateWebhook')).toEqual([]);
		await trigger.publish(trigger.choosing('session.closed'));
		expect(await types()).toEqual([['session.closed']]);
		await trigger.unpublish();
		expect(await webhooks()).toEqual([]);
		expect(warnings).toEqual([]);
	});

	it('another path and another query stay other webhooks', async () => {
		await simulator.storeWebhook(HOST + PATH.toUpperCase(), ['session.opened']);
		await simulator.storeWebhook(`${HOST}${PATH}?copy`, ['session.opened']);
		const trigger = keptTrigger();
		await trigger.publish();
		expect(await webhooks()).toHaveLength(3);
		await trigger.unpublish();
		expect(await webhooks()).toHaveLength(2);
	});
});

describe('where Darwin refuses the exact types', () => {
	beforeEach(async () => await simulator.behave({ allTypes: false }));

	it('creates the webhook with the generic event, and leaves it so', async () => {
		const trigger = keptTrigger(['session.forwarded.qualified', 'session.opened']);
		for (let time = 0; time < 3; time += 1) await trigger.publish();
		expect(await types()).toEqual([['session.forwarded', 'session.opened']]);
		expect(await offered('createWebhook')).toEqual([
			[400, 'session.forwarded.qualified', 'session.opened'],
			[201, 'session.forwarded', 'session.opened'],
		]);
		expect(await simulator.calls('updateWebhook')).toEqual([]);
		expect(trigger.warnings).toEqual([
			expect.stringMatching(
				/^Workflow workflow-\d+: the webhook of "Darwin Trigger" is subscribed to session\.forwarded, session\.opened in place of session\.forwarded\.qualified, session\.opened: Darwin refused the request \(400\)\. The trigger still accepts only the chosen events\.$/,
			),
		]);
	});

	it('goes on to the wildcard where there is no generic event', async () => {
		const trigger = keptTrigger(['session.stage.transitioned']);
		await trigger.publish();
		expect(await offered('createWebhook')).toEqual([
			[400, 'session.stage.transitioned'],
			[201, 'session.*'],
		]);
	});

	it('changes a webhook in the same way, and leaves it so', async () => {
		await simulator.storeWebhook(HOST + PATH, ['session.analyzed']);
		const trigger = keptTrigger(['session.closed.unforwarded']);
		for (let time = 0; time < 3; time += 1) await trigger.publish();
		expect(await offered('updateWebhook')).toEqual([
			[400, 'session.closed.unforwarded'],
			[204, 'session.closed'],
		]);
		expect(await types()).toEqual([['session.closed']]);
		expect(trigger.warnings).toHaveLength(1);
	});

	it('recognizes its broader types even when n8n has lost what the node remembered', async () => {
		const trigger = keptTrigger(['session.forwarded.qualified']);
		await trigger.publish();
		await trigger.publish({ staticData: {} });
		expect(await offered('updateWebhook')).toEqual([[400, 'session.forwarded.qualified']]);
		expect(await types()).toEqual([['session.forwarded']]);
	});

	it('begins with the exact types again when other events are chosen', async () => {
		const trigger = keptTrigger(['session.forwarded.qualified']);
		await trigger.publish();
		await simulator.behave({ allTypes: true });
		await trigger.publish(trigger.choosing('session.forwarded.escalated'));
		expect(await types()).toEqual([['session.forwarded.escalated']]);
	});

	it('corrects broader types that are not its own doing', async () => {
		const trigger = keptTrigger(['session.opened']);
		await trigger.publish();
		const [{ id }] = await webhooks();
		await darwin({
			method: 'PUT',
			url: `/v1/webhook/${id}`,
			body: { webhookUrl: HOST + PATH, types: ['session.*'] },
		});
		await trigger.publish();
		expect(await types()).toEqual([['session.opened']]);
	});
});

describe('where Darwin refuses everything', () => {
	const refuse = async (message: string) =>
		await simulator.fail({ call: 'createWebhook', status: 400, body: { message } });

	it('says what it said first, because that is about what was chosen', async () => {
		await refuse('qualified is unknown');
		await refuse('forwarded is unknown');
		await refuse('everything is unknown');
		const trigger = keptTrigger(['session.forwarded.qualified']);
		await expect(trigger.publish()).rejects.toThrow(
			/^Darwin refused the request \(400\)\. .* Darwin says: qualified is unknown$/,
		);
		expect(await simulator.calls('createWebhook')).toHaveLength(3);
		expect(trigger.warnings).toEqual([]);
	});

	it('tries nothing broader after any other failure', async () => {
		await refuse('qualified is unknown');
		await simulator.fail({ call: 'createWebhook', status: 503 });
		const trigger = keptTrigger(['session.forwarded.qualified']);
		await expect(trigger.publish()).rejects.toThrow('(503)');
		expect(await simulator.calls('createWebhook')).toHaveLength(2);
		await simulator.fail({ call: 'createWebhook', status: 500 });
		await expect(trigger.publish()).rejects.toThrow('(500)');
		expect(await simulator.calls('createWebhook')).toHaveLength(3);
	});
});

describe('when the address of n8n has changed', () => {
	const MOVED = { n8nUrl: 'https://moved.example' };
	const OLD_ADDRESS = `http://n8n.example${PATH}`;
	const isLeftAlone = expect.stringMatching(
		new RegExp(`left alone.* remove it in Darwin by hand: ${OLD_ADDRESS}$`),
	);

	it('leaves the old webhook alone, and says where it is', async () => {
		const trigger = keptTrigger();
		await trigger.publish();
		await trigger.publish(MOVED);
		expect((await webhooks()).map(({ webhookUrl }) => webhookUrl)).toEqual([
			HOST + PATH,
			`${MOVED.n8nUrl}${PATH}`,
		]);
		expect(trigger.warnings).toEqual([isLeftAlone]);
		await trigger.unpublish(MOVED);
		expect((await webhooks()).map(({ webhookUrl }) => webhookUrl)).toEqual([HOST + PATH]);
		expect(trigger.warnings).toEqual([isLeftAlone, isLeftAlone]);
	});

	it('goes on where it was when the address comes back, though Darwin lists no ids', async () => {
		await simulator.behave({ idsInList: false });
		const trigger = keptTrigger();
		await trigger.publish();
		await trigger.publish(MOVED);
		await trigger.unpublish();
		await trigger.unpublish(MOVED);
		expect(await webhooks()).toEqual([]);
	});

	it('is silent once the old webhook is gone, and about a new one in its place', async () => {
		const trigger = keptTrigger();
		await trigger.publish();
		await simulator.removeWebhooks();
		await trigger.publish(MOVED);
		await simulator.storeWebhook(HOST + PATH, ['session.opened']);
		await trigger.publish(MOVED);
		expect(trigger.warnings).toEqual([]);
	});
});

describe('where Darwin shows no id', () => {
	it('neither in the answer nor in the list, publishing works and the log says what it means', async () => {
		await simulator.behave({ idsInList: false, idInAnswer: false });
		const trigger = keptTrigger();
		await trigger.publish();
		await trigger.publish();
		expect(await webhooks()).toHaveLength(1);
		const byHand = `remove it in Darwin by hand: ${HOST}${PATH}`;
		expect(trigger.warnings).toEqual([expect.stringContaining(byHand)]);
		const cannot =
			/neither changed nor removed from here. Remove it in Darwin by hand; unpublishing and publishing the workflow then creates/;
		await expect(trigger.publish(trigger.choosing('session.closed'))).rejects.toThrow(cannot);
		await expect(trigger.unpublish()).rejects.toThrow(cannot);
		await simulator.removeWebhooks();
		await trigger.publish(trigger.choosing('session.closed'));
		expect(await types()).toEqual([['session.closed']]);
	});

	it('does not guess which of several webhooks the remembered id belongs to', async () => {
		await simulator.behave({ idsInList: false });
		const trigger = keptTrigger();
		await trigger.publish();
		await simulator.storeWebhook(HOST + PATH, ['session.closed']);
		await expect(trigger.unpublish()).rejects.toThrow('Remove it in Darwin by hand');
		expect(await simulator.calls('deleteWebhook')).toEqual([]);
	});

	it('in the answer, takes it from the list at once', async () => {
		await simulator.behave({ idInAnswer: false });
		const trigger = keptTrigger();
		await trigger.publish();
		expect(trigger.warnings).toEqual([]);
		await simulator.behave({ idsInList: false });
		await trigger.unpublish();
		expect(await webhooks()).toEqual([]);
	});
});
