import { EVENT_CATALOGUE } from '../../darwin/events/catalogue';
import { readExamples } from '../../tools/demo/examples.mjs';
import { RESULTS } from '../../tools/demo/results.mjs';
import { runDeliveries } from '../../tools/demo/runDeliveries.mjs';
import { imported, publishExamples } from '../../tools/demo/workflows.mjs';
import { client, credentials, simulator } from '../support/n8n.mts';

const examples = await readExamples();

describe('the examples in a real n8n', () => {
	it('receive an event of every type, each as it should be', async () => {
		const rows = await runDeliveries(client, await publishExamples({ client, credentials }));
		expect(rows.filter(({ ok }) => !ok)).toEqual([]);
		const nodes = rows.map(({ result }) => result.split(':')[0]);
		const named = EVENT_CATALOGUE.filter(({ kind }) => kind === 'event' || kind === 'function');
		expect(nodes).toEqual(expect.arrayContaining(named.map(({ name }) => name)));
	}, 180_000);

	it.each(examples.map(({ name }) => name))(
		'%s runs as imported, with its pinned events',
		async (name) => {
			const { workflow, trigger } = examples.find((example) => example.name === name)!;
			const { id } = await client.createWorkflow(imported(workflow, credentials));
			await simulator.expectResult('884213');
			const outputs = await client.readExecution(await client.runPinned(id, trigger.name));
			const pinned = workflow.pinData[trigger.name].map(({ json }: any) => json);
			const [nextStep] = workflow.connections[trigger.name].main[0];
			const expected = RESULTS[name] ?? { node: nextStep.node, items: pinned };
			expect(outputs[expected.node].flat().map(({ json }) => json)).toEqual(expected.items);
		},
		60_000,
	);

	it('hold no webhookId, so that the editor gives each import its own', () => {
		const ids = examples.flatMap(({ workflow }) =>
			workflow.nodes.filter((node: object) => 'webhookId' in node),
		);
		expect(ids).toEqual([]);
	});

	it('each-event-once lets nothing through a second time', async () => {
		const { workflow, trigger } = examples.find(({ name }) => name === 'each-event-once')!;
		const { id } = await client.createWorkflow(workflow);
		const run = async () => await client.readExecution(await client.runPinned(id, trigger.name));
		expect(Object.keys(await run()).at(-1)).toBe('Your next step');
		expect(Object.keys(await run()).at(-1)).toBe('Remove Duplicates');
	}, 60_000);

	it('searchable-executions stores the session and the event with the execution, without any license', async () => {
		const { workflow, trigger } = examples.find(({ name }) => name === 'searchable-executions')!;
		const { id } = await client.createWorkflow(imported(workflow, credentials));
		const [{ json: event }] = workflow.pinData[trigger.name];
		expect(await client.readHighlights(await client.runPinned(id, trigger.name))).toEqual({
			sessionId: event.data.sessionId,
			eventType: event.eventType,
		});
	}, 60_000);
});
