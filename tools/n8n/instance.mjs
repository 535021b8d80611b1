import { API_KEY, APP } from '../darwin/keys.mjs';
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

/**
 * The stored credentials, by type.
 *
 * @typedef {Record<'darwinWebhookApi' | 'darwinApi' | 'darwinAppApi', {id: string, name: string}>} Credentials
 */

/**
 * A running n8n with the pack in it, its owner logged in, and a credential of each type stored.
 *
 * @typedef {object} Instance
 * @property {import('./server.mjs').N8nServer} server
 * @property {N8nClient} client
 * @property {Credentials} credentials
 */

/**
 * @param {import('../setup/n8nHost.mjs').N8nHost} host
 * @param {string} darwinUrl - where the simulator stands in for Darwin
 * @param {import('./server.mjs').Settings} [settings]
 * @returns {Promise<Instance>}
 */
export async function startInstance(host, darwinUrl, settings) {
	const server = await startServer(host, installPack, settings);
	try {
		const client = new N8nClient(server.url);
		await client.setUpOwner(OWNER);
		return { server, client, credentials: await storeCredentials(client, darwinUrl) };
	} catch (error) {
		await server.stop();
		throw error;
	}
}

/**
 * @param {N8nClient} client
 * @param {string} baseUrl
 * @returns {Promise<Credentials>}
 */
async function storeCredentials(client, baseUrl) {
	return {
		darwinWebhookApi: await client.createCredential('darwinWebhookApi', 'Darwin Webhook account', {
			signingSecret: SIGNING_SECRET,
		}),
		darwinApi: await client.createCredential('darwinApi', 'Darwin account', {
			apiKey: API_KEY,
			baseUrl,
		}),
		darwinAppApi: await client.createCredential('darwinAppApi', 'Darwin App account', {
			...APP,
			baseUrl,
		}),
	};
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
