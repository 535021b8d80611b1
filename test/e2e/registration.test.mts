import { randomUUID } from 'node:crypto';
import { SAMPLES } from '../../darwin/events/samples';
import { eventually } from '../../tools/n8n/eventually.mjs';
import type { Instance } from '../../tools/n8n/instance.mjs';
import { startInstance, webhookUrl } from '../../tools/n8n/instance.mjs';
import { ensureN8nHost } from '../../tools/setup/n8nHost.mjs';
import { client, credentials, darwinUrl, simulator, workflowOf } from '../support/n8n.mts';

const TRIGGER = 'Darwin Trigger';
const AUTOMATIC = { webhookSetup: 'automatic', events: ['session.opened'] };
const OTHERS = 'https://other.example/webhook';

beforeEach(async () => await simulator.reset());

const webhooks = async () => (await simulator.read()).webhooks;

/** A workflow whose trigger registers itself in Darwin, not yet published. */
async function createAutomatic(parameters: object = {}) {
	const { workflow, webhookId } = workflowOf({ ...AUTOMATIC, ...parameters });
	const created = await client.createWorkflow(workflow);
	return {
		...created,
		url: webhookUrl(client.url, webhookId),
		testUrl: webhookUrl(client.url, webhookId).replace('/webhook/', '/webhook-test/'),
	};
}

/** Waits until Darwin has exactly one webhook of a URL, with these types. */
async function waitForTypes(url: string, types: string[]) {
	return await eventually(`${url} to be registered for ${types}`, async () => {
		const own = (await webhooks()).filter(({ webhookUrl: other }) => other === url);
		const isThere = own.length === 1 && own[0].types.join() === types.join();
		return isThere ? own[0] : undefined;
	});
}

async function waitUntilGone(url: string) {
	await eventually(`${url} to be removed`, async () => {
		const urls = (await webhooks()).map(({ webhookUrl: other }) => other);
		return !urls.includes(url) || undefined;
	});
}

/** Waits until n8n takes no events any more. */
async function waitUntilUnregistered(url: string) {
	await eventually(`404 from ${url}`, async () => {
		const { status } = await fetch(url, { method: 'POST' });
		return status === 404 || undefined;
	});
}

describe('publishing with automatic setup', () => {
	it('registers exactly the chosen types, edits them, and removes only our webhook', async () => {
		await simulator.storeWebhook(OTHERS, ['session.opened']);
		const workflow = await createAutomatic({
			events: ['session.opened', 'function.call.<functionName>'],
			functionNames: ['bookMeeting'],
		});
		await client.publish(workflow);
		await waitForTypes(workflow.url, ['session.opened', 'function.call.bookMeeting']);

		await client.waitForWebhook(workflow.url);
		expect(await simulator.deliver(SAMPLES['session.opened'])).toEqual(
			expect.arrayContaining([expect.objectContaining({ webhookUrl: workflow.url, status: 200 })]),
		);
		await client.waitForExecutions(workflow.id, 1);

		await client.republish(workflow.id, TRIGGER, { events: ['session.analyzed'] });
		await waitForTypes(workflow.url, ['session.analyzed']);

		await client.unpublish(workflow.id);
		await waitUntilGone(workflow.url);
		expect(await webhooks()).toMatchObject([{ webhookUrl: OTHERS, types: ['session.opened'] }]);
	}, 120_000);

	it('subscribes to the narrowest wildcard for a pattern, and the trigger still filters', async () => {
		const workflow = await createAutomatic({
			events: ['custom'],
			customPatterns: ['function.call.order*'],
		});
		await client.publish(workflow);
		await waitForTypes(workflow.url, ['function.call.*']);
		await client.waitForWebhook(workflow.url);
		const call = SAMPLES['function.call.<functionName>'];
		const deliver = async (name: string) =>
			await simulator.deliver({ ...call, eventType: `function.call.${name}` });
		expect(await deliver('orderStatus')).toMatchObject([{ body: { status: 'accepted' } }]);
		expect(await deliver('bookMeeting')).toMatchObject([{ body: { status: 'ignored' } }]);
		await client.unpublish(workflow.id);
		await waitUntilGone(workflow.url);
	}, 120_000);

	it('subscribes to a wildcard where Darwin refuses the exact type, and the trigger still filters', async () => {
		await simulator.behave({ allTypes: false });
		const workflow = await createAutomatic({ events: ['session.stage.transitioned'] });
		await client.publish(workflow);
		await waitForTypes(workflow.url, ['session.*']);
		await client.waitForWebhook(workflow.url);
		expect(await simulator.deliver(SAMPLES['session.stage.transitioned'])).toMatchObject([
			{ body: { status: 'accepted' } },
		]);
		expect(await simulator.deliver(SAMPLES['session.opened'])).toMatchObject([
			{ body: { status: 'ignored' } },
		]);
		await client.unpublish(workflow.id);
		await waitUntilGone(workflow.url);
	}, 120_000);

	it('corrects what drifted, removes a duplicate, and creates nothing twice', async () => {
		const workflow = await createAutomatic();
		await simulator.storeWebhook(workflow.url, ['session.closed']);
		await simulator.storeWebhook(workflow.url, ['session.closed']);
		await simulator.storeWebhook(`${workflow.url}/other`, ['session.closed']);
		await client.publish(workflow);
		await waitForTypes(workflow.url, ['session.opened']);
		expect(await simulator.calls('createWebhook')).toHaveLength(0);
		expect((await webhooks()).map(({ webhookUrl: url }) => url).sort()).toEqual([
			workflow.url,
			`${workflow.url}/other`,
		]);
		await client.unpublish(workflow.id);
		await waitUntilGone(workflow.url);
		expect(await webhooks()).toHaveLength(1);
	}, 120_000);

	it.each([
		['only in the answer', { idsInList: false, idInAnswer: true }],
		['only in the list', { idsInList: true, idInAnswer: false }],
	])(
		'removes its webhook when Darwin shows the id %s',
		async (_, behavior) => {
			await simulator.behave(behavior);
			const workflow = await createAutomatic();
			await client.publish(workflow);
			await waitForTypes(workflow.url, ['session.opened']);
			// The node remembers the id only once n8n has finished publishing.
			await client.waitForPublication(workflow.id, 'published');
			await client.unpublish(workflow.id);
			await waitUntilGone(workflow.url);
			expect(await simulator.calls('deleteWebhook')).toHaveLength(1);
		},
		120_000,
	);

	it('does not mind that somebody has removed the webhook', async () => {
		const workflow = await createAutomatic();
		await client.publish(workflow);
		await waitForTypes(workflow.url, ['session.opened']);
		await client.waitForPublication(workflow.id, 'published');
		await simulator.removeWebhooks();
		await client.republish(workflow.id, TRIGGER, { events: ['session.closed'] });
		await waitForTypes(workflow.url, ['session.closed']);
		await client.waitForPublication(workflow.id, 'published');

		await simulator.removeWebhooks();
		await client.unpublish(workflow.id);
		await waitUntilUnregistered(workflow.url);
		expect(await simulator.calls('deleteWebhook')).toHaveLength(0);
	}, 120_000);

	it('goes to another place than the assumed one, when the user says so', async () => {
		const workflow = await createAutomatic({ options: { createPath: '/v1/webhooks/new' } });
		await client.publish(workflow);
		const message = await client.waitForPublishingFailure(workflow.id);
		expect(message).toContain('Compare it with Darwin’s API reference');
		await client.republish(workflow.id, TRIGGER, { options: {} });
		await waitForTypes(workflow.url, ['session.opened']);
		await client.unpublish(workflow.id);
	}, 120_000);
});

describe('while the API is down', () => {
	it('publishing succeeds as soon as it is up again, because n8n tries again', async () => {
		await simulator.fail({ call: 'listWebhooks', status: 503, times: 3 });
		const workflow = await createAutomatic();
		await client.publish(workflow);
		await waitForTypes(workflow.url, ['session.opened']);
		expect(await simulator.calls('createWebhook')).toHaveLength(1);
		await client.unpublish(workflow.id);
		await waitUntilGone(workflow.url);
	}, 120_000);

	it('publishing fails with a message that says what to do, and works when published again', async () => {
		await simulator.fail({ call: 'listWebhooks', status: 401, times: 100 });
		const workflow = await createAutomatic();
		await client.publish(workflow);
		expect(await client.waitForPublishingFailure(workflow.id)).toMatch(
			/^Darwin did not accept the Darwin API credential \(401\)\. Open the credential/,
		);
		await simulator.reset();
		await client.republish(workflow.id, TRIGGER, { events: ['session.closed'] });
		await waitForTypes(workflow.url, ['session.closed']);
		await client.unpublish(workflow.id);
		await waitUntilGone(workflow.url);
	}, 120_000);

	it('unpublishing takes effect at once, and the webhook goes when Darwin can be asked again', async () => {
		const workflow = await createAutomatic();
		await client.publish(workflow);
		await waitForTypes(workflow.url, ['session.opened']);
		await client.waitForPublication(workflow.id, 'published');
		await simulator.fail({ call: '*', status: 503, times: 100 });
		await client.unpublish(workflow.id);
		await waitUntilUnregistered(workflow.url);
		expect(await webhooks()).toHaveLength(1);
		await simulator.recover();
		await waitUntilGone(workflow.url);
	}, 120_000);
});

describe('publishing', () => {
	it('says so when Darwin has no type for a pattern', async () => {
		const workflow = await createAutomatic({ events: ['custom'], customPatterns: ['billing.*'] });
		await client.publish(workflow);
		expect(await client.waitForPublishingFailure(workflow.id)).toContain(
			'Darwin has no events that the pattern billing.* could match',
		);
	}, 120_000);
});

describe('going over to a manual setup', () => {
	it('takes the webhook back', async () => {
		const workflow = await createAutomatic();
		await client.publish(workflow);
		await waitForTypes(workflow.url, ['session.opened']);
		await client.republish(workflow.id, TRIGGER, { webhookSetup: 'manual' });
		await waitUntilGone(workflow.url);
		await client.waitForWebhook(workflow.url);
		expect(await simulator.calls('deleteWebhook')).toHaveLength(1);
		await client.unpublish(workflow.id);
	}, 120_000);
});

describe('listening for a test event', () => {
	it('registers the test URL, and removes it when an event has come', async () => {
		const workflow = await createAutomatic();
		await client.start(workflow.id, TRIGGER);
		await waitForTypes(workflow.testUrl, ['session.opened']);
		expect(await simulator.deliver(SAMPLES['session.opened'])).toMatchObject([{ status: 200 }]);
		await waitUntilGone(workflow.testUrl);
	}, 60_000);

	it('removes it when nobody waits any longer, and leaves the published one alone', async () => {
		const workflow = await createAutomatic();
		await client.publish(workflow);
		await waitForTypes(workflow.url, ['session.opened']);
		await client.start(workflow.id, TRIGGER);
		await waitForTypes(workflow.testUrl, ['session.opened']);
		await client.stopListening(workflow.id);
		await waitUntilGone(workflow.testUrl);
		expect(await webhooks()).toMatchObject([{ webhookUrl: workflow.url }]);
		await client.unpublish(workflow.id);
		await waitUntilGone(workflow.url);
	}, 60_000);
});

describe('a manual setup', () => {
	it('never asks Darwin anything', async () => {
		const { workflow, webhookId } = workflowOf({ events: ['session.opened'] });
		const created = await client.createWorkflow(workflow);
		await client.publish(created);
		await client.waitForWebhook(webhookUrl(client.url, webhookId));
		await client.unpublish(created.id);
		expect((await simulator.read()).requests).toEqual([]);
	}, 60_000);
});

describe('a restart of n8n', () => {
	let instance: Instance;

	beforeAll(async () => {
		instance = await startInstance(await ensureN8nHost(), darwinUrl);
	}, 240_000);
	afterAll(async () => await instance?.server.stop(), 60_000);

	it('keeps the one webhook, and events go on arriving', async () => {
		const { workflow, webhookId } = workflowOf(AUTOMATIC, instance.credentials);
		const created = await instance.client.createWorkflow(workflow);
		await instance.client.publish(created);
		const url = webhookUrl(instance.client.url, webhookId);
		await waitForTypes(url, ['session.opened']);

		await instance.server.restart();

		await instance.client.waitForWebhook(url);
		expect(await webhooks()).toMatchObject([{ webhookUrl: url, types: ['session.opened'] }]);
		const event = { ...SAMPLES['session.opened'], id: randomUUID() };
		expect(await simulator.deliver(event)).toMatchObject([{ status: 200 }]);
		await instance.client.unpublish(created.id);
		await waitUntilGone(url);
	}, 240_000);
});

describe('the credential for the API', () => {
	it('has to be there', async () => {
		const { darwinWebhookApi } = credentials;
		const { workflow } = workflowOf(AUTOMATIC, { darwinWebhookApi });
		const created = await client.createWorkflow(workflow);
		await expect(client.publish(created)).rejects.toThrow('Missing required credential: darwinApi');
	}, 120_000);

	it('is that of the trigger, so that another agent is not touched', async () => {
		const data = { apiKey: 'of another agent', baseUrl: darwinUrl };
		const other = await client.createCredential('darwinApi', 'Another agent', data);
		const { workflow } = workflowOf(AUTOMATIC, { ...credentials, darwinApi: other });
		const created = await client.createWorkflow(workflow);
		await client.publish(created);
		const message = await client.waitForPublishingFailure(created.id);
		await client.deleteCredential(other.id);
		expect(message).toContain('Darwin did not accept the Darwin API credential (401)');
		expect(await webhooks()).toEqual([]);
	}, 120_000);
});
