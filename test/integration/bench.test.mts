import { SAMPLES } from '../../darwin/events/samples';
import { deliveryOf, KINDS } from '../../tools/bench/deliveries.mjs';
import { writePage } from '../../tools/bench/page.mjs';
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

describe('the page of the bench', () => {
	const machine = { hardware: '2 cores', versions: 'n8n 2', date: '2026-01-02', load: '0.5' };
	const ratio = { median: 0.98, min: 0.9, max: 1.05 };
	const http = (engine: string, rate: number) =>
		(['accepted', 'forged'] as const).map((kind) => ({
			...{ workflow: 'darwin' as const, kind, status: 200, engine, rate, ratio },
			...{ p50: 10, p99: 20 },
		}));

	it('tells where, when and how, and only what was measured', () => {
		const page = writePage(machine, {}, 'npm run bench');
		expect(page).toContain('Measured on 2026-01-02 with `npm run bench` on 2 cores; n8n 2.');
		expect(page).not.toContain('##');
	});

	it('has a table for each engine, and what the second one brings', () => {
		const results = [...http('default', 20), ...http('lazy', 90)];
		const page = writePage(machine, { http: results }, 'npm run bench');
		expect(page.match(/^### /gm)).toHaveLength(2);
		expect(page).toContain('| Darwin Trigger | accepted | 20 | 10 | 20 | **0.98** (0.90–1.05) |');
		expect(page).toContain('accepted 4.5 times as many events');
	});
});
