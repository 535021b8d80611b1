import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SAMPLES } from '../../darwin/events/samples';
import { webhookUrl } from '../../tools/n8n/instance.mjs';
import { ROOT } from '../../tools/setup/dependencies.mjs';
import {
	importWorkflow,
	openEditor,
	pickCredential,
	publishInEditor,
	screenshot,
	watchEditor,
} from '../support/editor.mts';
import { client, post, workflowOf } from '../support/n8n.mts';

const EXAMPLE = join(ROOT, 'examples/every-session-event.json');
const TRIGGER = 'Darwin Trigger';

let page: Page;

beforeAll(async () => {
	page = await openEditor();
}, 120_000);

watchEditor(() => page);

/** Imports the example and publishes it, as somebody does who wants to use it; gives where it takes events. */
async function importAndPublish() {
	await importWorkflow(page, EXAMPLE);
	await pickCredential(page, TRIGGER, 'Darwin Webhook account');
	const id = await publishInEditor(page);
	await client.waitForPublication(id, 'published');
	const { nodes } = await client.readWorkflow(id);
	const { webhookId } = nodes.find(({ name }) => name === TRIGGER);
	return { id, webhookId, url: webhookUrl(client.url, webhookId) };
}

describe('an example that is imported twice in the editor', () => {
	it('takes events at two URLs, both published', async () => {
		const first = await importAndPublish();
		const second = await importAndPublish();
		await screenshot(page, 'imported-twice');
		expect(second.webhookId).not.toBe(first.webhookId);
		for (const { id, url } of [first, second]) {
			await client.waitForWebhook(url);
			const answer = await post(url, JSON.stringify(SAMPLES['session.opened']));
			expect(answer).toMatchObject({ status: 200, body: { status: 'accepted' } });
			expect(await client.waitForExecutions(id, 1)).toMatchObject([{ status: 'success' }]);
		}
		await client.unpublish(first.id);
		await client.unpublish(second.id);
	}, 180_000);
});

describe('a workflow that is duplicated', () => {
	it('keeps the URL of its trigger, and cannot be published beside the first one', async () => {
		const { workflow } = workflowOf({ events: ['session.opened'] });
		const first = await client.createWorkflow(workflow);
		const second = await client.createWorkflow(workflow);
		await client.publish(first);
		await client.waitForPublication(first.id, 'published');
		await expect(client.publish(second)).rejects.toThrow(/409.*conflict/i);
		await client.unpublish(first.id);
	}, 120_000);
});
