import { setTimeout as sleep } from 'node:timers/promises';
import { post } from '../n8n/post.mjs';

const ATTEMPTS = 4;
const FIRST_DELAY_MS = 250;

/**
 * A delivery to a webhook, and what came of it.
 *
 * @typedef {object} Delivery
 * @property {string} webhookUrl
 * @property {string} eventType
 * @property {number} attempts
 * @property {number | undefined} status - of the last attempt; nothing when nobody answered
 * @property {any} body
 */

/**
 * Sends an event, signed, to every webhook that has subscribed to its type.
 *
 * @param {import('./state.mjs').State} state
 * @param {Record<string, any>} event
 * @returns {Promise<Delivery[]>}
 */
export async function deliver(state, event) {
	const { eventType, data } = event;
	if (eventType.startsWith('function.call.') && data?.functionCallId !== undefined) {
		state.functionCalls.set(String(data.functionCallId), undefined);
	}
	const subscribed = [...state.webhooks.values()].filter(({ types }) =>
		types.some((type) => takes(type, eventType)),
	);
	return await Promise.all(subscribed.map(({ webhookUrl }) => send(webhookUrl, event)));
}

/**
 * @param {string} type - an event type, or a wildcard
 * @param {string} eventType
 */
function takes(type, eventType) {
	return type === eventType || (type.endsWith('.*') && eventType.startsWith(type.slice(0, -1)));
}

/**
 * Sends an event to a webhook, again and again while it is unavailable.
 *
 * @param {string} webhookUrl
 * @param {Record<string, any>} event
 * @returns {Promise<Delivery>}
 */
async function send(webhookUrl, event) {
	const { eventType } = event;
	const body = JSON.stringify(event);
	for (let attempts = 1; ; attempts += 1) {
		const answer = await post(webhookUrl, body).catch(() => undefined);
		const isFinal = answer !== undefined && answer.status < 500;
		if (isFinal || attempts === ATTEMPTS) {
			return { webhookUrl, eventType, attempts, status: answer?.status, body: answer?.body };
		}
		await sleep(FIRST_DELAY_MS * 2 ** (attempts - 1));
	}
}
