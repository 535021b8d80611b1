import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../n8n/eventually.mjs';

/** n8n prepares for the next execution once one has ended. */
const SETTLE_MS = 300;

/**
 * Waits until n8n runs no execution any more, so that the next round is not slowed down by this one.
 *
 * @param {import('../n8n/client.mjs').N8nClient} client
 */
export async function untilIdle(client) {
	const filter = encodeURIComponent(JSON.stringify({ status: ['new', 'running'] }));
	await eventually('n8n to be idle', async () => {
		const { results } = await client.request('GET', `/rest/executions?limit=1&filter=${filter}`);
		return results.length === 0 || undefined;
	});
	await sleep(SETTLE_MS);
}
