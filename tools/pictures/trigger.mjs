import { SAMPLES } from '../dist.mjs';
import { openWorkflow, outputPanel, showOutputAs } from '../n8n/editor.mjs';
import { post } from '../n8n/post.mjs';

/** @typedef {import('./takePictures.mjs').Scene} Scene */

/** It shows in pictures, so it is the same each time. */
export const WEBHOOK_ID = '8a903330-4865-4c81-a8d1-b5b99c1672c4';

const MANY_EVENTS = {
	events: ['session.analyzed', 'session.forwarded.escalated', 'function.call.<functionName>'],
	functionNames: ['bookMeeting'],
	outputs: 'perEvent',
};

/**
 * Stores a workflow that holds a trigger and nothing else.
 *
 * @param {Scene} scene
 * @param {Record<string, unknown>} parameters
 */
export async function storeTrigger({ client, credentials }, parameters) {
	const { darwinWebhookApi, darwinApi } = credentials;
	const isAutomatic = parameters.webhookSetup === 'automatic';
	const trigger = {
		id: WEBHOOK_ID,
		name: 'Darwin Trigger',
		type: 'n8n-nodes-darwin.darwinTrigger',
		typeVersion: 2,
		position: [0, 0],
		webhookId: WEBHOOK_ID,
		parameters,
		credentials: isAutomatic ? { darwinWebhookApi, darwinApi } : { darwinWebhookApi },
	};
	return await client.createWorkflow({ name: 'My workflow', nodes: [trigger], connections: {} });
}

/**
 * The trigger's settings when it registers itself in Darwin.
 *
 * @param {Scene} scene
 */
export async function automatic(scene) {
	const parameters = { events: ['session.analyzed'], webhookSetup: 'automatic' };
	await openTriggerNode(scene, parameters);
	await scene.page.getByText('Credential for Darwin API').waitFor();
}

/**
 * The canvas, with an output for each event.
 *
 * @param {Scene} scene
 */
export async function outputs(scene) {
	const { page } = scene;
	await openWorkflow(page, (await storeTrigger(scene, MANY_EVENTS)).id);
	await page.getByTestId('canvas-node-output-handle').nth(3).waitFor();
}

/**
 * A test event that has arrived at the output of its type.
 *
 * @param {Scene} scene
 */
export async function output(scene) {
	const { page } = scene;
	await openTriggerNode(scene, MANY_EVENTS);
	await page.getByText('Webhook URLs').first().click();
	const address = (await page.locator('.webhook-url').innerText()).trim();
	await page.getByTestId('trigger-execute-button').click();
	await page.getByText('Listening for test event').waitFor();
	await post(address, JSON.stringify(SAMPLES['session.forwarded.escalated']));
	await outputPanel(page).getByText('Escalated Branch (1 item)').click();
	await showOutputAs(page, 'schema');
	await outputPanel(page).getByText('UK-55810').waitFor();
}

/**
 * @param {Scene} scene
 * @param {Record<string, unknown>} parameters
 */
async function openTriggerNode(scene, parameters) {
	await openWorkflow(scene.page, (await storeTrigger(scene, parameters)).id);
	await scene.page.getByTestId('canvas-node').first().dblclick();
	await scene.page.getByTestId('trigger-execute-button').waitFor();
}
