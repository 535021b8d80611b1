import { webhookUrl } from '../n8n/instance.mjs';
import { readExamples } from './examples.mjs';

/**
 * An example that is published in a running n8n.
 *
 * @typedef {{id: string, name: string, url: string}} PublishedExample - `url`: where it takes events
 */

/**
 * Imports every example, gives its trigger the credential, publishes it, and waits until its webhook
 * answers.
 *
 * @param {Pick<import('../n8n/instance.mjs').Instance, 'client' | 'credential'>} instance
 * @returns {Promise<Map<string, PublishedExample>>} keyed by the example's file name without its ending
 */
export async function publishExamples({ client, credential }) {
	/** @type {Map<string, PublishedExample>} */
	const published = new Map();
	for (const { name, workflow, trigger } of await readExamples()) {
		trigger.credentials = { darwinWebhookApi: credential };
		const created = await client.createWorkflow(workflow);
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
