import { webhookUrl } from '../n8n/instance.mjs';
import { readExamples } from './examples.mjs';

/**
 * An example that is published in a running n8n.
 *
 * @typedef {{id: string, name: string, url: string}} PublishedExample - `url`: where it takes events
 */

/** @typedef {import('../n8n/instance.mjs').Credentials} Credentials */

/** The types of node that need credentials, and which. @type {Record<string, Array<keyof Credentials>>} */
const NEEDED = {
	'n8n-nodes-darwin.darwinTrigger': ['darwinWebhookApi', 'darwinApi'],
	'n8n-nodes-darwin.darwin': ['darwinApi'],
};

/**
 * An example as its user would have it after choosing the credentials.
 *
 * @param {any} workflow
 * @param {Credentials} credentials
 */
export function withCredentials(workflow, credentials) {
	const nodes = workflow.nodes.map((/** @type {any} */ node) => {
		const needed = NEEDED[node.type] ?? [];
		const chosen = Object.fromEntries(needed.map((type) => [type, credentials[type]]));
		return needed.length === 0 ? node : { ...node, credentials: chosen };
	});
	return { ...workflow, nodes };
}

/**
 * Imports every example, gives its nodes the credentials, publishes it, and waits until its webhook
 * answers.
 *
 * @param {Pick<import('../n8n/instance.mjs').Instance, 'client' | 'credentials'>} instance
 * @returns {Promise<Map<string, PublishedExample>>} keyed by the example's file name without its ending
 */
export async function publishExamples({ client, credentials }) {
	/** @type {Map<string, PublishedExample>} */
	const published = new Map();
	for (const { name, workflow, trigger } of await readExamples()) {
		const created = await client.createWorkflow(withCredentials(workflow, credentials));
		await client.publish(created);
		published.set(name, {
			id: created.id,
			name: created.name,
			url: webhookUrl(client.url, trigger.webhookId),
		});
	}
	await Promise.all([...published.values()].map(({ url }) => client.waitForWebhook(url)));
	return published;
}
