import { isDeepStrictEqual } from 'node:util';
import { post } from '../n8n/post.mjs';
import { PLANNED_DELIVERIES } from './deliveries.mjs';

const TRIGGER = 'Darwin Trigger';
const FORGERS_SECRET = 'a secret that the forger made up';

/**
 * @typedef {object} Row
 * @property {boolean} ok - whether everything was as it should be
 * @property {string} workflow
 * @property {string} event
 * @property {string} answer - what the caller got
 * @property {string} execution
 * @property {string} received - what the workflow received
 */

/**
 * Sends every planned delivery, in order, and then looks up in n8n what became of each.
 *
 * @param {import('../n8n/client.mjs').N8nClient} client
 * @param {Map<string, import('./workflows.mjs').PublishedExample>} examples
 * @returns {Promise<Row[]>}
 */
export async function runDeliveries(client, examples) {
	const sent = [];
	for (const planned of PLANNED_DELIVERIES) {
		const example = examples.get(planned.workflow);
		if (example === undefined) throw new Error(`There is no example ${planned.workflow}`);
		const options = planned.forged ? { secret: FORGERS_SECRET } : {};
		const answer = await post(example.url, JSON.stringify(planned.payload), options);
		sent.push({ planned, example, answer });
	}
	const { outputs, surplus } = await readExecutions(client, sent);
	return sent.map(({ planned, example, answer }) =>
		judge(planned, example, answer, {
			nodes: outputs.get(`${example.id} ${answer.body.id}`),
			surplus: surplus.has(example.id),
		}),
	);
}

/**
 * What n8n kept of the executions: the nodes' outputs, keyed by workflow and delivery id, and the
 * workflows that ran more often than they should have. The deliveries that must start nothing are
 * sent last, so by the time the others have run an execution too many shows as well.
 *
 * @param {import('../n8n/client.mjs').N8nClient} client
 * @param {Array<{planned: import('./deliveries.mjs').PlannedDelivery, example: import('./workflows.mjs').PublishedExample}>} sent
 */
async function readExecutions(client, sent) {
	/** @type {Map<string, Record<string, any[][]>>} */
	const outputs = new Map();
	/** @type {Set<string>} */
	const surplus = new Set();
	for (const id of new Set(sent.map(({ example }) => example.id))) {
		const expected = sent.filter(({ example, planned }) => example.id === id && planned.receivedBy);
		const executions = await client
			.waitForExecutions(id, expected.length)
			.catch(() => client.listExecutions(id));
		if (executions.length > expected.length) surplus.add(id);
		for (const execution of executions) {
			const nodes = await client.readExecution(execution.id);
			const item = nodes[TRIGGER]?.flat()[0]?.json;
			outputs.set(`${id} ${item?.id}`, nodes);
		}
	}
	return { outputs, surplus };
}

/**
 * @param {import('./deliveries.mjs').PlannedDelivery} planned
 * @param {import('./workflows.mjs').PublishedExample} example
 * @param {import('../n8n/post.mjs').Answer} answer
 * @param {{nodes?: Record<string, any[][]>, surplus: boolean}} execution
 * @returns {Row}
 */
function judge(planned, example, answer, { nodes, surplus }) {
	const receiver = nodes && Object.keys(nodes).find((node) => node !== TRIGGER);
	const item = nodes && receiver && nodes[receiver].flat()[0]?.json;
	const { eventType, data } = planned.payload;
	return {
		ok:
			!surplus &&
			answer.status === planned.status &&
			receiver === planned.receivedBy &&
			(item === undefined || holds(item, planned.payload)),
		workflow: example.name,
		event: planned.note ? `${eventType} (${planned.note})` : eventType,
		answer: `${answer.status} ${answer.body.status}${answer.body.reason ? `: ${answer.body.reason}` : ''}`,
		execution: surplus ? 'one too many' : nodes ? 'started' : 'none',
		received: item
			? `${receiver}: ${data.conversationTitle ?? `${item.event.functionName}(${Object.keys(data.inputs).join(', ')})`}`
			: '',
	};
}

/**
 * Whether an item holds everything that was sent, unchanged.
 *
 * @param {Record<string, unknown>} item
 * @param {Record<string, unknown>} payload
 */
function holds(item, payload) {
	return Object.entries(payload).every(([key, value]) => isDeepStrictEqual(item[key], value));
}
