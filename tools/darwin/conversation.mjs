import { setTimeout as sleep } from 'node:timers/promises';
import { SAMPLES } from '../dist.mjs';
import { deliver } from './deliveries.mjs';

const PATIENCE_MS = 20_000;
const POLL_MS = 50;

/**
 * What happened in a conversation.
 *
 * @typedef {{deliveries: import('./deliveries.mjs').Delivery[], result: any}} Conversation - `result`: what
 *   the workflow gave the AI; nothing if it did not answer in time
 */

/**
 * Holds a little conversation: a session opens, the AI calls a function and waits for its result, the
 * session closes and is analyzed.
 *
 * @param {import('./state.mjs').State} state
 * @returns {Promise<Conversation>}
 */
export async function converse(state) {
	const functionCall = SAMPLES['function.call.<functionName>'];
	const opened = await deliver(state, SAMPLES['session.opened']);
	const called = await deliver(state, functionCall);
	const result = await waitForResult(state, String(functionCall.data.functionCallId));
	const closed = await deliver(state, SAMPLES['session.closed']);
	const analyzed = await deliver(state, SAMPLES['session.analyzed']);
	return { deliveries: [opened, called, closed, analyzed].flat(), result };
}

/**
 * @param {import('./state.mjs').State} state
 * @param {string} id
 */
async function waitForResult(state, id) {
	const deadline = Date.now() + PATIENCE_MS;
	while (state.functionCalls.get(id) === undefined && Date.now() < deadline) await sleep(POLL_MS);
	return state.functionCalls.get(id);
}
