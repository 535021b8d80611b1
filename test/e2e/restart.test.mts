import { SAMPLES } from '../../darwin/samples';
import type { Instance } from '../../tools/n8n/instance.mjs';
import { startInstance, webhookUrl } from '../../tools/n8n/instance.mjs';
import { ensureN8nHost } from '../../tools/setup/n8nHost.mjs';
import { post, workflowOf } from '../support/n8n.mts';

const BODY = JSON.stringify(SAMPLES['session.opened']);

let instance: Instance;

beforeAll(async () => {
	instance = await startInstance(await ensureN8nHost());
}, 240_000);

afterAll(async () => await instance?.server.stop(), 60_000);

describe('a restart of n8n', () => {
	it('loses no published URL, not even one whose credential is gone', async () => {
		const { client, credential, server } = instance;
		const shortLived = await client.createCredential('darwinWebhookApi', 'Short-lived', {
			signingSecret: 'short-lived',
		});
		const publish = async (stored: typeof credential) => {
			const { workflow, webhookId } = workflowOf({ events: ['*'] }, stored);
			await client.publish(await client.createWorkflow(workflow));
			const address = webhookUrl(server.url, webhookId);
			await client.waitForWebhook(address);
			return address;
		};
		const kept = await publish(credential);
		const orphaned = await publish(shortLived);
		await client.deleteCredential(shortLived.id);

		await server.restart();

		for (const address of [kept, orphaned]) await client.waitForWebhook(address);
		expect(await post(kept, BODY)).toMatchObject({ status: 200, body: { status: 'accepted' } });
		expect(await post(orphaned, BODY, { secret: 'short-lived' })).toEqual({
			status: 503,
			body: { status: 'unavailable' },
		});
	}, 240_000);
});
