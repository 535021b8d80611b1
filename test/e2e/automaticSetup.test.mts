import { readFileSync } from 'node:fs';
import { isSameAddress } from '../../darwin/api/webhookAddress';
import { eventually } from '../../tools/n8n/eventually.mjs';
import type { Instance } from '../../tools/n8n/instance.mjs';
import { startInstance, webhookUrl } from '../../tools/n8n/instance.mjs';
import { ensureN8nHost } from '../../tools/setup/n8nHost.mjs';
import { darwinUrl, simulator, workflowOf } from '../support/n8n.mts';

/*
 * What Darwin's API does with URLs, types and ids is not published: the trigger has to come to the same end
 * whatever it is. Nobody listens at the address that this n8n believes it has, and nothing is sent there.
 */
const HOST = 'http://N8N.Example';
const MOVED = 'http://Moved.Example:80';
const TRIGGER = 'Darwin Trigger';
const QUALIFIED = ['session.forwarded.qualified'];
/** How n8n begins a line about a webhook that it could not take back. */
const COULD_NOT_REMOVE =
	'External webhook deregistration failed for: "Darwin Trigger": Darwin lists';
const OPENED = ['session.opened'];

let instance: Instance;
let host = HOST;

beforeAll(async () => {
	instance = await startInstance(await ensureN8nHost(), darwinUrl, { WEBHOOK_URL: HOST });
}, 240_000);
afterAll(async () => await instance?.server.stop(), 60_000);
beforeEach(async () => await simulator.reset());

const webhooks = async () => (await simulator.read()).webhooks;

/** A workflow whose trigger registers itself in Darwin, not yet published. */
async function createAutomatic(events: string[]) {
	const parameters = { webhookSetup: 'automatic', events };
	const { workflow, webhookId } = workflowOf(parameters, instance.credentials);
	const created = await instance.client.createWorkflow(workflow);
	const url = webhookUrl(host, webhookId);
	return { ...created, url, testUrl: url.replace('/webhook/', '/webhook-test/') };
}

type Workflow = Awaited<ReturnType<typeof createAutomatic>>;

/** Waits until Darwin has this one webhook beside others, which must be at other addresses. */
async function waitForTypes(url: string, types: string[]) {
	await eventually(`${url} to be registered once for ${types}`, async () => {
		const own = (await webhooks()).filter((webhook) => isSameAddress(webhook.webhookUrl, url));
		return (own.length === 1 && own[0].types.join() === types.join()) || undefined;
	});
}

async function waitUntilGone(url: string) {
	await eventually(`${url} to be removed`, async () => {
		const urls = (await webhooks()).map((webhook) => webhook.webhookUrl);
		return !urls.some((other) => isSameAddress(other, url)) || undefined;
	});
}

/** Publishes a workflow with other events than before. */
async function republish({ id, url }: Workflow, events: string[], types = events) {
	await instance.client.republish(id, TRIGGER, { events });
	await waitForTypes(url, types);
	// What the node remembers is stored only once n8n has finished publishing.
	await instance.client.waitForPublication(id, 'published');
}

async function publish(workflow: Workflow, types: string[]) {
	await instance.client.publish(workflow);
	await waitForTypes(workflow.url, types);
	await instance.client.waitForPublication(workflow.id, 'published');
}

/** Unpublishes a workflow, whatever becomes of its webhook in Darwin. */
async function unpublish({ id, url }: Workflow) {
	await instance.client.unpublish(id);
	await eventually('n8n to take no events any more', async () => {
		const local = url.replace(host, instance.server.url);
		const { status } = await fetch(local, { method: 'POST' });
		return status === 404 || undefined;
	});
}

/** Listens for a test event, and stops listening. */
async function listen({ id, testUrl }: Workflow, types: string[]) {
	await instance.client.start(id, TRIGGER);
	await waitForTypes(testUrl, types);
	await instance.client.stopListening(id);
	await waitUntilGone(testUrl);
}

/** What n8n has logged about a workflow or its URL. */
function logOf({ id, url }: Workflow): string {
	const lines = readFileSync(instance.server.logFile, 'utf8').split('\n');
	return lines.filter((line) => line.includes(id) || line.includes(url)).join('\n');
}

async function expectOneWebhookThenNone(qualified = QUALIFIED) {
	const workflow = await createAutomatic(QUALIFIED);
	await publish(workflow, qualified);
	await listen(workflow, qualified);
	await republish(workflow, OPENED);
	await listen(workflow, OPENED);
	await republish(workflow, QUALIFIED, qualified);
	expect(await webhooks()).toMatchObject([{ types: qualified }]);
	await instance.client.unpublish(workflow.id);
	await waitUntilGone(workflow.url);
	expect(await webhooks()).toEqual([]);
	return workflow;
}

describe('publishing three times and listening twice leave one webhook, and unpublishing none, where Darwin', () => {
	it.each([
		['keeps everything as it came', {}],
		['lower-cases the host', { urls: { host: 'lowerCase' } }],
		['adds a slash at the end', { urls: { slash: 'add' } }],
		['drops the slash at the end', { urls: { slash: 'drop' } }],
		['adds the default port', { urls: { port: 'add' } }],
		['lists webhooks without their ids', { idsInList: false }],
		['answers a creation without an id', { idInAnswer: false }],
		[
			'rewrites all of a URL and lists no ids',
			{ urls: { host: 'lowerCase', slash: 'add', port: 'add' }, idsInList: false },
		],
	] as const)(
		'%s',
		async (_, behavior) => {
			await simulator.behave(behavior);
			await expectOneWebhookThenNone();
		},
		180_000,
	);

	it.each([
		['knows only the types that all of its pages name', {}],
		['knows only these, and lists no ids', { idsInList: false }],
	])(
		'%s',
		async (_, behavior) => {
			await simulator.behave({ ...behavior, allTypes: false });
			const workflow = await expectOneWebhookThenNone(['session.forwarded']);
			expect(logOf(workflow)).toContain('subscribed to session.forwarded in place of');
		},
		180_000,
	);
});

describe('where Darwin shows ids neither in its list nor in its answers', () => {
	it('one webhook is all that comes of it, and what to do is said in the log and in the editor', async () => {
		await simulator.behave({ idsInList: false, idInAnswer: false });
		const workflow = await createAutomatic(QUALIFIED);
		await publish(workflow, QUALIFIED);
		expect(logOf(workflow)).toContain(`remove it in Darwin by hand: ${workflow.url}`);

		await instance.client.republish(workflow.id, TRIGGER, { events: OPENED });
		const message = await instance.client.waitForPublishingFailure(workflow.id);
		expect(message).toContain('Remove it in Darwin by hand; unpublishing and publishing');
		expect(await webhooks()).toMatchObject([{ types: QUALIFIED }]);

		await simulator.removeWebhooks();
		await unpublish(workflow);
		await publish(workflow, QUALIFIED);

		await unpublish(workflow);
		await eventually('the log to say that it could not be removed', async () => {
			const lines = logOf(workflow).split('\n');
			return lines.some((line) => line.startsWith(COULD_NOT_REMOVE)) || undefined;
		});
		expect(await webhooks()).toHaveLength(1);
	}, 180_000);
});

describe('a webhook that somebody has removed', () => {
	it('comes back when the workflow is unpublished and published, but not by publishing it unchanged', async () => {
		const workflow = await createAutomatic(OPENED);
		await publish(workflow, OPENED);
		await simulator.removeWebhooks();
		await instance.client.publish(workflow);
		await instance.client.waitForPublication(workflow.id, 'published');
		expect(await webhooks()).toEqual([]);
		await unpublish(workflow);
		await publish(workflow, OPENED);
		await instance.client.unpublish(workflow.id);
		await waitUntilGone(workflow.url);
	}, 180_000);
});

describe('when n8n gets another address', () => {
	it('the webhook at the old one stays, and the log says where it is', async () => {
		const workflow = await createAutomatic(OPENED);
		await publish(workflow, OPENED);
		const logged = () => logOf(workflow).toLowerCase();
		const leftAlone = `left alone, because it may belong to a copy of this workflow. if nothing takes its events any more, remove it in darwin by hand: ${workflow.url.toLowerCase()}`;
		expect(logged()).not.toContain(leftAlone);

		await instance.server.restart({ WEBHOOK_URL: MOVED });
		host = MOVED;
		const moved = { ...workflow, url: workflow.url.replace(HOST, MOVED) };
		await republish(moved, QUALIFIED);
		expect(logged()).toContain(leftAlone);
		expect(await webhooks()).toMatchObject([{ webhookUrl: workflow.url, types: OPENED }, {}]);
		await instance.client.unpublish(workflow.id);
		await waitUntilGone(moved.url);
		expect(await webhooks()).toMatchObject([{ webhookUrl: workflow.url, types: OPENED }]);
	}, 240_000);

	it('with the default port in it, the webhook is found where Darwin drops that', async () => {
		await simulator.behave({ urls: { port: 'drop' } });
		await expectOneWebhookThenNone();
	}, 180_000);
});
