import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Simulator } from '../../tools/darwin/simulator.mjs';
import { N8nClient } from '../../tools/n8n/client.mjs';
import type { Credentials } from '../../tools/n8n/instance.mjs';
import { webhookUrl } from '../../tools/n8n/instance.mjs';

/** The n8n and the Darwin simulator that `startN8n.mjs` started for all end-to-end tests. */
export const { url, session, logFile, darwinUrl, credentials } = JSON.parse(
	process.env.DARWIN_TEST_N8N ?? '{"credentials":{}}',
) as { url: string; session: string; logFile: string; darwinUrl: string; credentials: Credentials };

export const simulator = new Simulator(darwinUrl);

export { post } from '../../tools/n8n/post.mjs';

/** Logged in with the one session of all end-to-end tests: n8n limits how often one may log in. */
export const client = new N8nClient(url, session);

const temporary: Array<{ id: string }> = [];

/** Stores a credential until {@link removeCredentials}: the editor would offer it to the other tests. */
export async function storeCredential(data: Record<string, string>) {
	const stored = await client.createCredential('darwinWebhookApi', 'Temporary', data);
	temporary.push(stored);
	return stored;
}

/** Removes the credentials that the tests of a file have stored. */
export async function removeCredentials() {
	for (const { id } of temporary.splice(0)) await client.deleteCredential(id);
}

/** What n8n has logged about a workflow, line by line. */
export function logLines(workflowId: string): string[] {
	return readFileSync(logFile, 'utf8')
		.split('\n')
		.filter((line) => line.includes(workflowId));
}

/** A workflow of the trigger and one step behind it, as the editor would save it. */
export function workflowOf(
	parameters: object,
	{ darwinWebhookApi, darwinApi }: Partial<Credentials> = credentials,
) {
	const webhookId = randomUUID();
	const workflow = {
		name: `Test ${webhookId}`,
		nodes: [
			{
				id: randomUUID(),
				name: 'Darwin Trigger',
				type: 'n8n-nodes-darwin.darwinTrigger',
				typeVersion: 2,
				position: [0, 0],
				webhookId,
				parameters,
				credentials: { darwinWebhookApi, darwinApi },
			},
			{
				id: randomUUID(),
				name: 'Next',
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [300, 0],
				parameters: {},
			},
		],
		connections: { 'Darwin Trigger': { main: [[{ node: 'Next', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
	return { workflow, webhookId };
}

/** Creates and publishes a workflow, in the shared n8n or another, and waits until it takes events. */
export async function publishTrigger(
	parameters: object,
	used: Partial<Credentials> = credentials,
	n8n = client,
) {
	const { workflow, webhookId } = workflowOf(parameters, used);
	const created = await n8n.createWorkflow(workflow);
	await n8n.publish(created);
	const address = webhookUrl(n8n.url, webhookId);
	await n8n.waitForWebhook(address);
	return { id: created.id, url: address };
}
