import { isDeepStrictEqual } from 'node:util';
import { truncate } from '../dist.mjs';
import { post } from '../n8n/post.mjs';
import { PLANNED_DELIVERIES } from './plannedDeliveries.mjs';

const TRIGGER = 'Darwin Trigger';
const LONGEST_RESULT = 90;
const FORGERS_SECRET = 'a secret that the forger made up';

/**
 * @typedef {object} Row
 * @property {boolean} ok - whether everything was as it should be
 * @property {string} workflow
 * @property {string} event
 * @property {string} answer - what the caller got
 * @property {string} execution
 * @property {string} result - what the workflow's last node output
 */

/**
 * Sends every planned delivery, in order, and then looks up in n8n what came of each.
 *
 * @param {import('../n8n/client.mjs').N8nClient} client
 * @param {Map<string, import('./workflows.mjs').PublishedExample>} examples
 * @returns {Promise<Row[]>}
 */
export async function runDeliveries(client, examples) {
	const inOrder = [...PLANNED_DELIVERIES].sort((a, b) => Number(!!a.again) - Number(!!b.again));
	/** @type {Sent[]} */
	const sent = [];
	for (const planned of inOrder) {
		const example = examples.get(planned.workflow);
		if (example === undefined) throw new Error(`There is no example ${planned.workflow}`);
		if (planned.again) await client.waitForExecutions(example.id, 1);
		const options = planned.forged ? { secret: FORGERS_SECRET } : {};
		const answer = await post(example.url, JSON.stringify(planned.payload), options);
		sent.push({ planned, example, answer });
	}
	const executions = await readExecutions(client, sent);
	return PLANNED_DELIVERIES.map((planned) => {
		const delivery = /** @type {Sent} */ (sent.find((other) => other.planned === planned));
		return judge(delivery, executions);
	});
}

/**
 * A delivery that was sent, and its answer.
 *
 * @typedef {{planned: import('./plannedDeliveries.mjs').PlannedDelivery, example: import('./workflows.mjs').PublishedExample, answer: import('../n8n/post.mjs').Answer}} Sent
 */

/**
 * What n8n kept of the executions: the nodes' outputs for each delivery, and the workflows that ran more
 * often than they should have. The deliveries that must start nothing are among the last, so by the time
 * the others have run an execution too many shows as well.
 *
 * @typedef {{outputs: Map<Sent, Record<string, any[][]>>, surplus: Set<string>}} Executions
 * @param {import('../n8n/client.mjs').N8nClient} client
 * @param {Sent[]} sent
 * @returns {Promise<Executions>}
 */
async function readExecutions(client, sent) {
	/** @type {Executions} */
	const found = { outputs: new Map(), surplus: new Set() };
	for (const id of new Set(sent.map(({ example }) => example.id))) {
		const waiting = sent.filter(({ example, planned }) => example.id === id && planned.endsAt);
		const executions = await client
			.waitForExecutions(id, waiting.length)
			.catch(() => client.listExecutions(id));
		if (executions.length > waiting.length) found.surplus.add(id);
		// The oldest first, as they were sent: a redelivery has the same id as the first delivery.
		for (const execution of executions.reverse()) {
			const nodes = await client.readExecution(execution.id);
			const item = nodes[TRIGGER]?.flat()[0]?.json;
			const index = waiting.findIndex(({ answer }) => answer.body.id === item?.id);
			if (index !== -1) found.outputs.set(waiting.splice(index, 1)[0], nodes);
		}
	}
	return found;
}

/**
 * @param {Sent} sent
 * @param {Executions} executions
 * @returns {Row}
 */
function judge(sent, { outputs, surplus }) {
	const { planned, example, answer } = sent;
	const nodes = outputs.get(sent);
	const tooMany = surplus.has(example.id);
	const { node, item } = lastOutput(nodes);
	const { eventType } = planned.payload;
	return {
		ok:
			!tooMany &&
			answer.status === planned.status &&
			node === planned.endsAt &&
			(item === undefined ||
				(planned.made ? isDeepStrictEqual(item, planned.made) : holds(item, planned.payload))),
		workflow: example.name,
		event: planned.note ? `${eventType} (${planned.note})` : eventType,
		answer: `${answer.status} ${answer.body.status}${answer.body.reason ? `: ${answer.body.reason}` : ''}`,
		execution: tooMany ? 'one too many' : nodes ? 'started' : 'none',
		result: item ? describeOutput(String(node), item) : '',
	};
}

/**
 * The last node of an execution that output something, and its first item.
 *
 * @param {Record<string, any[][]>} [nodes] - in the order in which they ran
 * @returns {{node?: string, item?: Record<string, any>}}
 */
export function lastOutput(nodes = {}) {
	const [last] = Object.entries(nodes)
		.map(([node, outputs]) => ({ node, item: outputs.flat()[0]?.json }))
		.filter(({ item }) => item !== undefined)
		.slice(-1);
	return last ?? {};
}

/**
 * One line that says what a node output.
 *
 * @param {string} node
 * @param {Record<string, any>} item
 */
export function describeOutput(node, item) {
	const { text, data, event } = item;
	const what =
		text ??
		data?.conversationTitle ??
		(data?.inputs && `${event.functionName}(${Object.keys(data.inputs).join(', ')})`) ??
		JSON.stringify(item);
	return `${node}: ${truncate(what.replace(/\s+/g, ' '), LONGEST_RESULT)}`;
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
