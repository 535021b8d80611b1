import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { webhookUrl } from '../n8n/instance.mjs';
import { ROOT } from '../setup/dependencies.mjs';

const EXAMPLES = join(ROOT, 'examples');
const TRIGGER_TYPE = 'n8n-nodes-darwin.darwinTrigger';

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
	const files = (await readdir(EXAMPLES)).filter((file) => file.endsWith('.json')).sort();
	/** @type {Map<string, PublishedExample>} */
	const published = new Map();
	for (const file of files) {
		const example = JSON.parse(await readFile(join(EXAMPLES, file), 'utf8'));
		const trigger = example.nodes.find(
			(/** @type {{type: string}} */ { type }) => type === TRIGGER_TYPE,
		);
		trigger.credentials = { darwinWebhookApi: credential };
		const workflow = await client.createWorkflow(example);
		await client.publish(workflow);
		published.set(parse(file).name, {
			id: workflow.id,
			name: workflow.name,
			url: webhookUrl(client.url, trigger.webhookId),
		});
	}
	await Promise.all([...published.values()].map(({ url }) => client.waitForWebhook(url)));
	return published;
}
