import { isDeepStrictEqual } from 'node:util';
import { eventually } from '../n8n/eventually.mjs';
import { describeOutput, lastOutput } from './runDeliveries.mjs';

/** The example that registers itself in Darwin and answers a function call. */
const EXAMPLE = 'function-call-answer';
const ANSWER = { available: true, freeTimes: ['09:00', '10:30', '16:00'] };

/** The node at which each event of the conversation should end. @type {Record<string, string>} */
const ENDS_AT = {
	'session.opened': 'Your next step',
	'function.call.bookMeeting': 'Answer the AI',
	'session.closed': 'Your next step',
	'session.analyzed': 'Your next step',
};

/**
 * Has the Darwin simulator run a conversation with the example that has registered itself there, and
 * looks up in n8n what came of each event, and in the simulator what the AI got.
 *
 * @param {import('../n8n/client.mjs').N8nClient} client
 * @param {import('../darwin/simulator.mjs').Simulator} simulator
 * @param {Map<string, import('./workflows.mjs').PublishedExample>} examples
 * @returns {Promise<import('./runDeliveries.mjs').Row[]>}
 */
export async function runConversation(client, simulator, examples) {
	const example = examples.get(EXAMPLE);
	if (example === undefined) throw new Error(`There is no example ${EXAMPLE}`);
	const registered = await eventually(`${EXAMPLE} to register itself`, async () => {
		const { webhooks } = await simulator.read();
		return webhooks.find(({ webhookUrl }) => webhookUrl === example.url);
	});
	const { deliveries, result } = await simulator.converse();
	const executions = await client
		.waitForExecutions(example.id, deliveries.length)
		.catch(() => client.listExecutions(example.id));
	const runs = await Promise.all(executions.map(({ id }) => client.readExecution(id)));
	const row = { workflow: example.name, answer: '', execution: '', result: '' };
	return [
		{
			...row,
			ok: isDeepStrictEqual(registered.types, ['session.*', 'function.call.bookMeeting']),
			event: 'the trigger registers itself in Darwin',
			result: registered.types.join(', '),
		},
		...deliveries.map((delivery) => judge(delivery, runs, example.name)),
		{
			...row,
			ok: isDeepStrictEqual(result, ANSWER),
			event: 'the AI has its answer',
			result: JSON.stringify(result ?? 'nothing'),
		},
	];
}

/**
 * @param {import('../darwin/deliveries.mjs').Delivery} delivery
 * @param {Array<Record<string, any[][]>>} runs
 * @param {string} workflow
 * @returns {import('./runDeliveries.mjs').Row}
 */
function judge({ eventType, status, body }, runs, workflow) {
	const own = runs.find((nodes) => nodes['Darwin Trigger']?.flat()[0]?.json.id === body?.id);
	const { node, item } = lastOutput(own);
	return {
		ok: status === 200 && node === ENDS_AT[eventType],
		workflow,
		event: eventType,
		answer: `${status} ${body?.status}`,
		execution: own ? 'started' : 'none',
		result: item ? describeOutput(String(node), item) : '',
	};
}
