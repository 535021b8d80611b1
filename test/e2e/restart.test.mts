import { SAMPLES } from '../../darwin/events/samples';
import type { Instance } from '../../tools/n8n/instance.mjs';
import { startInstance } from '../../tools/n8n/instance.mjs';
import { ensureN8nHost } from '../../tools/setup/n8nHost.mjs';
import { darwinUrl, post, publishTrigger } from '../support/n8n.mts';

const BODY = JSON.stringify(SAMPLES['session.opened']);

let instance: Instance;

beforeAll(async () => {
	instance = await startInstance(await ensureN8nHost(), darwinUrl);
}, 240_000);

afterAll(async () => await instance?.server.stop(), 60_000);

describe('a restart of n8n', () => {
	it('loses no published URL, not even one whose credential is gone', async () => {
		const { client, credentials, server } = instance;
		const shortLived = await client.createCredential('darwinWebhookApi', 'Short-lived', {
			signingSecret: 'short-lived',
		});
		const kept = await publishTrigger({ events: ['*'] }, credentials, client);
		const orphaned = await publishTrigger(
			{ events: ['*'] },
			{ darwinWebhookApi: shortLived },
			client,
		);
		await client.deleteCredential(shortLived.id);

		await server.restart();

		for (const { url } of [kept, orphaned]) await client.waitForWebhook(url);
		expect(await post(kept.url, BODY)).toMatchObject({ status: 200, body: { status: 'accepted' } });
		expect(await post(orphaned.url, BODY, { secret: 'short-lived' })).toEqual({
			status: 503,
			body: { status: 'unavailable' },
		});
	}, 240_000);
});
