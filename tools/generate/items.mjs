import { SAMPLES, compileEventPatterns, receivedItem, routeToOutput } from '../dist.mjs';

/** @typedef {import('../../darwin/json/object').JsonObject} JsonObject */

/**
 * The item that the trigger makes of a payload, as if it had been received when it was sent.
 *
 * @param {JsonObject} payload
 */
export function itemOf(payload) {
	const receivedAt = new Date(String(payload.timestamp));
	const received = receivedItem(JSON.stringify(payload), receivedAt, 'event');
	if (!received.ok) throw new Error(`a sample cannot be received: ${received.reason}`);
	return received.item;
}

/**
 * The items to pin in an example's trigger, so that it runs without Darwin and its fields can be mapped
 * at once: one event or, where a node combines all items, one for each session of the samples.
 *
 * @param {import('../demo/examples.mjs').Example} example
 * @returns {JsonObject[]}
 */
export function itemsToPin({ workflow, trigger }) {
	const [richest] = samplesOnFirstOutput(trigger.parameters);
	const combines = workflow.nodes.some(
		(/** @type {any} */ { parameters }) => parameters.resource === 'digest',
	);
	const payloads = combines ? sessionsLike(richest) : [richest];
	return payloads.map(itemOf);
}

/**
 * The samples that leave a trigger through its first output, the richest first. n8n pins nothing to the
 * other outputs.
 *
 * @param {any} parameters
 * @returns {JsonObject[]}
 */
function samplesOnFirstOutput(parameters) {
	const match = compileEventPatterns(parameters);
	return Object.values(SAMPLES)
		.filter(({ eventType }) => {
			const found = match(eventType);
			if (found === undefined) return false;
			const [first] = routeToOutput(eventType, found, parameters.events, parameters.outputs);
			return first.length > 0;
		})
		.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
}

/**
 * An event of the same type for each session of the samples that has a summary.
 *
 * @param {JsonObject} sample
 * @returns {JsonObject[]}
 */
function sessionsLike({ eventType }) {
	const ofSessions = Object.values(SAMPLES).filter(({ data }) => data.summary);
	const bySession = new Map(ofSessions.map((sample) => [sample.data.sessionId, sample]));
	return [...bySession.values()].map((sample) => ({ ...sample, eventType }));
}
