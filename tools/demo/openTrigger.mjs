import { openWorkflow } from '../n8n/editor.mjs';
import { readExamples } from './examples.mjs';
import { imported } from './workflows.mjs';

/**
 * Opens a workflow that holds the trigger of an example with its pinned event, and nothing behind it.
 *
 * @param {import('../n8n/editor.mjs').Page} page
 * @param {Pick<import('../n8n/instance.mjs').Instance, 'client' | 'credentials'>} instance
 * @param {string} name - of the example
 */
export async function openTrigger(page, { client, credentials }, name) {
	const example = (await readExamples()).find((each) => each.name === name);
	if (example === undefined) throw new Error(`There is no example ${name}`);
	const alone = { ...example.workflow, nodes: [example.trigger], connections: {} };
	const { id } = await client.createWorkflow(imported(alone, credentials));
	await openWorkflow(page, id);
}
