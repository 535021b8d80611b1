import { ensureN8nHost } from '../setup/n8nHost.mjs';
import { step } from '../setup/report.mjs';
import { deliveryOf, KINDS } from './deliveries.mjs';
import { untilIdle } from './idle.mjs';
import { startBench } from './instances.mjs';
import { load } from './load.mjs';
import { median, percentile, ratioOf } from './statistics.mjs';

/**
 * How n8n runs expressions, and the environment variables for it.
 *
 * @type {Array<{engine: string, settings: Record<string, string>}>}
 */
const ENGINES = [
	{ engine: 'default', settings: {} },
	{ engine: 'lazy', settings: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' } },
];

/** Seconds that a load takes about, so that slow and fast ones are measured alike; and their number. */
const FULL = { rounds: 6, seconds: 3 };
const QUICK = { rounds: 2, seconds: 1 };
const WARM_UP_REQUESTS = 60;
const FEWEST = 40;
const MOST = 3_000;

/**
 * @typedef {object} Case
 * @property {import('./workflows.mjs').WorkflowName} workflow
 * @property {import('./deliveries.mjs').Kind} kind
 * @property {number} status - what it is answered with
 */

const kinds = /** @type {import('./deliveries.mjs').Kind[]} */ (Object.keys(KINDS));

/** The first is what the others are measured by. @type {Case[]} */
const CASES = [
	{ workflow: 'empty', kind: 'accepted', status: 200 },
	...kinds.map((kind) => ({
		workflow: /** @type {const} */ ('darwin'),
		kind,
		status: kind === 'forged' || kind === 'junk' ? 401 : 200,
	})),
	...kinds.map((kind) => ({ workflow: /** @type {const} */ ('ownNodes'), kind, status: 200 })),
];

/**
 * What became of a case: its figures, and its rate as a ratio to that of the empty trigger.
 *
 * @typedef {Case & {engine: string, rate: number, p50: number, p99: number, ratio: import('./statistics.mjs').Spread}} HttpResult
 */

/**
 * A case in one n8n, and what was measured of it, round by round.
 *
 * @typedef {Case & {engine: string, client: import('../n8n/client.mjs').N8nClient, url: string, amount: number, rates: number[], latencies: number[]}} Measured
 */

/**
 * Measures the triggers in a real n8n. In each round every case has its turn, in both engines.
 *
 * @param {boolean} quick
 * @returns {Promise<HttpResult[]>}
 */
export async function measureHttp(quick) {
	const { rounds, seconds } = quick ? QUICK : FULL;
	const host = await ensureN8nHost();
	/** @type {import('./instances.mjs').Bench[]} */
	const benches = [];
	try {
		/** @type {Measured[]} */
		const all = [];
		for (const { engine, settings } of ENGINES) {
			const bench = await step(`Starting n8n, engine: ${engine}`, () => startBench(host, settings));
			benches.push(bench);
			all.push(...CASES.map((each) => measuredOf(each, engine, bench)));
		}
		await step('Warming up', () => warmUp(all, seconds));
		for (let round = 0; round < rounds; round++) {
			// Back and forth, so that who comes after whom makes no difference either.
			const order = round % 2 === 0 ? all : [...all].reverse();
			await step(`Round ${round + 1} of ${rounds}`, () => runRound(order));
		}
		return resultsOf(all);
	} finally {
		for (const { stop } of benches) await stop();
	}
}

/**
 * @param {Case} each
 * @param {string} engine
 * @param {import('./instances.mjs').Bench} bench
 * @returns {Measured}
 */
function measuredOf(each, engine, { client, urls }) {
	const url = urls[each.workflow];
	return { ...each, engine, client, url, amount: WARM_UP_REQUESTS, rates: [], latencies: [] };
}

/**
 * @param {Measured[]} all
 * @param {number} seconds
 */
async function warmUp(all, seconds) {
	for (const each of all) {
		const { rate } = await runLoad(each);
		each.amount = Math.min(MOST, Math.max(FEWEST, Math.round(rate * seconds)));
	}
}

/** @param {Measured[]} order */
async function runRound(order) {
	for (const each of order) {
		const { rate, latencies } = await runLoad(each);
		each.rates.push(rate);
		each.latencies.push(...latencies);
	}
}

/** @param {Measured} each */
async function runLoad({ client, url, kind, amount, status }) {
	const loaded = await load(url, () => deliveryOf(kind), amount, status);
	await untilIdle(client);
	return loaded;
}

/**
 * @param {Measured[]} all
 * @returns {HttpResult[]}
 */
function resultsOf(all) {
	return all.map(({ workflow, kind, status, engine, rates, latencies }) => {
		const floor = /** @type {Measured} */ (all.find((other) => other.engine === engine));
		return {
			workflow,
			kind,
			status,
			engine,
			rate: median(rates),
			p50: percentile(latencies, 0.5),
			p99: percentile(latencies, 0.99),
			ratio: ratioOf(rates, floor.rates),
		};
	});
}
