import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { N8nClient } from '../n8n/client.mjs';
import { eventually } from '../n8n/eventually.mjs';
import { OWNER, SIGNING_SECRET } from '../n8n/instance.mjs';
import { installPack } from '../n8n/pack.mjs';
import { startServer } from '../n8n/server.mjs';
import { ROOT } from '../setup/dependencies.mjs';
import { SetupError } from '../setup/report.mjs';
import { deliveryOf, KINDS } from './deliveries.mjs';
import { addressOf, END_NAME, workflowOf } from './workflows.mjs';

/**
 * A running n8n with every workflow in it.
 *
 * @typedef {object} Bench
 * @property {N8nClient} client
 * @property {Record<import('./workflows.mjs').WorkflowName, string>} urls - where each takes events
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('../setup/n8nHost.mjs').N8nHost} host
 * @param {Record<string, string>} settings - environment variables of n8n
 * @returns {Promise<Bench>}
 */
export async function startBench(host, settings) {
	const server = await startServer(host, installPacks, settings);
	try {
		const client = new N8nClient(server.url);
		await client.setUpOwner(OWNER);
		const credentials = {
			darwinWebhookApi: await client.createCredential('darwinWebhookApi', 'Darwin', {
				signingSecret: SIGNING_SECRET,
			}),
			crypto: await client.createCredential('crypto', 'Crypto', { hmacSecret: SIGNING_SECRET }),
		};
		await checkOwnNodes(client, credentials);
		const urls = {
			empty: (await publish(client, 'empty', credentials)).url,
			darwin: (await publish(client, 'darwin', credentials)).url,
			ownNodes: (await publish(client, 'ownNodes', credentials)).url,
		};
		return { client, urls, stop: server.stop };
	} catch (error) {
		await server.stop();
		throw error;
	}
}

/** @param {string} userFolder */
async function installPacks(userFolder) {
	await installPack(userFolder);
	await installPack(userFolder, join(ROOT, 'tools/bench/emptyTrigger'));
}

/**
 * @param {N8nClient} client
 * @param {import('./workflows.mjs').WorkflowName} name
 * @param {Record<string, import('./workflows.mjs').Credential>} credentials
 * @param {boolean} [keepsExecutions]
 */
async function publish(client, name, credentials, keepsExecutions) {
	const webhookId = randomUUID();
	const workflow = await client.createWorkflow(
		workflowOf(name, webhookId, credentials, keepsExecutions),
	);
	await client.publish(workflow);
	await client.waitForPublication(workflow.id, 'published');
	return { id: workflow.id, url: addressOf(client.url, name, webhookId) };
}

/**
 * Makes sure that n8n's own nodes really verify, else they would be fast for nothing: only an accepted
 * event may reach the end. It cannot be told from the answers, which n8n gives before.
 *
 * @param {N8nClient} client
 * @param {Record<string, import('./workflows.mjs').Credential>} credentials
 */
async function checkOwnNodes(client, credentials) {
	const { id, url } = await publish(client, 'ownNodes', credentials, true);
	const kinds = /** @type {import('./deliveries.mjs').Kind[]} */ (Object.keys(KINDS));
	for (const [index, kind] of kinds.entries()) {
		await eventually(`an answer from ${url}`, async () => {
			const { ok } = await fetch(url, { method: 'POST', ...deliveryOf(kind) });
			return ok || undefined;
		});
		const [latest] = await client.waitForExecutions(id, index + 1);
		const reached = (await client.readExecution(latest.id))[END_NAME] !== undefined;
		if (reached !== (kind === 'accepted')) {
			throw new SetupError(
				`n8n's own nodes went the wrong way with an event that is ${KINDS[kind]}`,
			);
		}
	}
	await client.unpublish(id);
}
