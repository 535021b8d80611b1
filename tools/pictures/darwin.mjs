import { openTrigger } from '../demo/openTrigger.mjs';
import {
	addNode,
	choose,
	chooseCredential,
	dragField,
	executeUntil,
	outputPanel,
	showOutputAs,
} from '../n8n/editor.mjs';
import { webhookUrl } from '../n8n/instance.mjs';
import { storeTrigger, WEBHOOK_ID } from './trigger.mjs';

/** @typedef {import('./takePictures.mjs').Scene} Scene */

/** The trigger in front of the node, and the function call that it has pinned. */
const EXAMPLE = 'function-call-lookup';
const FUNCTION_CALL = '884213';

/**
 * The result of a function call, made of a field that was dragged there.
 *
 * @param {Scene} scene
 */
export async function result(scene) {
	const { page, simulator } = scene;
	await simulator.expectResult(FUNCTION_CALL);
	await openTrigger(page, scene, EXAMPLE);
	await addNode(page, 'Darwin', 'Return the result of a function call');
	await chooseCredential(page, 'Darwin account');
	await dragField(page, 'date', page.getByTestId('assignment-collection-drop-area'));
	await page.getByTestId('assignment-name').locator('input').fill('date');
	await executeUntil(page, outputPanel(page).getByText('functionCallId').first());
	await showOutputAs(page, 'table');
}

/**
 * A test event that was sent and accepted.
 *
 * @param {Scene} scene
 */
export async function testEvent(scene) {
	const { page } = scene;
	const url = await publishTrigger(scene);
	await openTrigger(page, scene, EXAMPLE);
	await addNode(page, 'Darwin', 'Send a test event');
	await chooseCredential(page, 'Darwin Webhook account');
	await page.getByTestId('parameter-input-url').locator('input').fill(url);
	await choose(page, 'event', 'Session Forwarded Escalated');
	await executeUntil(page, outputPanel(page).getByText('accepted').first());
	await showOutputAs(page, 'schema');
}

/**
 * Publishes a trigger that takes every event.
 *
 * @param {Scene} scene
 * @returns {Promise<string>} its address
 */
async function publishTrigger(scene) {
	await scene.client.publish(await storeTrigger(scene, { events: ['*'] }));
	const url = webhookUrl(scene.client.url, WEBHOOK_ID);
	await scene.client.waitForWebhook(url);
	return url;
}
