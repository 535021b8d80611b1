import { N8nClient } from './client.mjs';
import { installPack } from './pack.mjs';
import { startServer } from './server.mjs';

/** The person who owns an n8n that we start. It listens on loopback only and lives as long as we do. */
export const OWNER = {
	email: 'owner@example.com',
	password: 'Darwin-on-n8n-1',
	firstName: 'Darwin',
	lastName: 'Owner',
};

/** The webhook secret of the credential in an n8n that we start. */
export const SIGNING_SECRET = 'whsec-for-trying-only-5f1e0c';

/** The Darwin Webhook API credential of an n8n that we start. */
const CREDENTIAL_NAME = 'Darwin Webhook account';

/**
 * A running n8n with the pack in it, its owner logged in, and the credential stored.
 *
 * @typedef {object} Instance
 * @property {import('./server.mjs').N8nServer} server
 * @property {N8nClient} client
 * @property {{id: string, name: string}} credential
 */

/**
 * @param {import('../setup/n8nHost.mjs').N8nHost} host
 * @returns {Promise<Instance>}
 */
export async function startInstance(host) {
	const server = await startServer(host, installPack);
	try {
		const client = new N8nClient(server.url);
		await client.setUpOwner(OWNER);
		const credential = await client.createCredential('darwinWebhookApi', CREDENTIAL_NAME, {
			signingSecret: SIGNING_SECRET,
		});
		return { server, client, credential };
	} catch (error) {
		await server.stop();
		throw error;
	}
}

/**
 * The address at which a published workflow takes events.
 *
 * @param {string} url - n8n's address
 * @param {string} webhookId - of the trigger node
 */
export function webhookUrl(url, webhookId) {
	return `${url}/webhook/${webhookId}/webhook`;
}
