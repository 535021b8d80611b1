import { SAMPLES } from '../../darwin/events/samples';
import { deliveryOf, KINDS } from '../../tools/bench/deliveries.mjs';
import { CHOSEN, eventOf } from '../../tools/bench/payloads.mjs';
import { workflowOf } from '../../tools/bench/workflows.mjs';
import { SIGNING_SECRET } from '../../tools/n8n/instance.mjs';
import { receive } from '../support/triggerHarness.mts';

const setup = { parameters: { events: [CHOSEN] }, credential: { signingSecret: SIGNING_SECRET } };

describe('the events of the bench', () => {
	it.each([1_024, 16_384, 262_144])('are of exactly %p bytes, and no two alike', (size) => {
		const events = [1, 2, 3].map((number) => eventOf(size, number));
		expect(events.map((event) => Buffer.byteLength(event))).toEqual([size, size, size]);
		expect(new Set(events).size).toBe(3);
		expect(Object.keys(JSON.parse(events[0]).data)).toEqual(Object.keys(SAMPLES[CHOSEN].data));
	});

	it('say so when they cannot be as small as wanted', () => {
		expect(() => eventOf(500, 1)).toThrow('larger than wanted');
	});

	it.each([
		['accepted', undefined, 'accepted'],
		['notChosen', undefined, 'ignored'],
		['forged', 401, undefined],
		['junk', 401, undefined],
	] as const)('are for the trigger what they are called: %s', async (kind, status, answer) => {
		const { written, result } = await receive(setup, deliveryOf(kind));
		expect(written?.status).toBe(status);
		expect(result.webhookResponse?.status).toBe(answer);
	});

	it('have a name in the tables, whatever they are', () => {
		expect(Object.keys(KINDS)).toEqual(['accepted', 'notChosen', 'forged', 'junk']);
	});
});

describe('the workflows of the bench', () => {
	const credentials = {
		darwinWebhookApi: { id: '1', name: 'Darwin' },
		crypto: { id: '2', name: 'Crypto' },
	};

	it.each(['empty', 'darwin', 'ownNodes'] as const)(
		'%s ends as all do and keeps nothing',
		(name) => {
			const { nodes, connections, settings } = workflowOf(name, 'address', credentials);
			expect(nodes[0].webhookId).toBe('address');
			expect(nodes.at(-1)?.name).toBe('End');
			expect(Object.keys(connections)).toEqual(nodes.slice(0, -1).map((node) => node.name));
			expect(settings).toMatchObject({
				saveDataSuccessExecution: 'none',
				saveDataErrorExecution: 'none',
			});
		},
	);
});
