import { randomUUID } from 'node:crypto';
import { webhookUrl } from '../n8n/instance.mjs';
import { readExamples, TRIGGER_TYPE } from './examples.mjs';

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
 * An example as its user would have it after importing it and choosing the credentials. The files hold no
 * `webhookId`: the editor gives each import one of its own, and n8n's REST interface gives none.
 *
 * @param {any} workflow
 * @param {Credentials} credentials
 */
export function imported(workflow, credentials) {
	const nodes = workflow.nodes.map((/** @type {any} */ node) => {
		const needed = NEEDED[node.type] ?? [];
		const chosen = Object.fromEntries(needed.map((type) => [type, credentials[type]]));
		return {
			...node,
			...(node.type === TRIGGER_TYPE ? { webhookId: randomUUID() } : {}),
			...(needed.length === 0 ? {} : { credentials: chosen }),
		};
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
	for (const { name, workflow } of await readExamples()) {
		const created = await client.createWorkflow(imported(workflow, credentials));
		await client.publish(created);
		const { webhookId } = created.nodes.find(({ type }) => type === TRIGGER_TYPE);
		published.set(name, {
			id: created.id,
			name: created.name,
			url: webhookUrl(client.url, webhookId),
		});
	}
	await Promise.all([...published.values()].map(({ url }) => client.waitForWebhook(url)));
	return published;
}
