/**
 * Runs a companion in n8n-core's own engine and prints what that took: a process of its own, so that nothing
 * else is in its memory. Takes the node's name and the number of items.
 */
import { createRequire } from 'node:module';
import { SAMPLES } from '../dist.mjs';
import { ROOT } from '../setup/dependencies.mjs';
import { CHOSEN } from './payloads.mjs';

const load = createRequire(import.meta.url);
/** @type {typeof import('n8n-core')} */
const { ExecutionLifecycleHooks, PackageDirectoryLoader, WorkflowExecute } = load('n8n-core');
/** @type {typeof import('n8n-workflow')} */
const { Workflow } = load('n8n-workflow');

const PREFIX = 'n8n-nodes-darwin.';
const START = 'Darwin Trigger';
const TESTED = 'Companion';
/** Runs before the one that counts, so that the code is compiled. */
const WARM_UPS = 10;
const WARM_UP_ITEMS = 1_000;

const [, , type, count] = process.argv;

const pack = new PackageDirectoryLoader(ROOT);
await pack.loadAll();
const getByNameAndVersion = (/** @type {string} */ name) =>
	/** @type {any} */ (pack.nodeTypes[name.slice(PREFIX.length)].type);
const workflow = new Workflow({
	active: false,
	nodeTypes: { getByName: getByNameAndVersion, getByNameAndVersion, getKnownTypes: () => ({}) },
	settings: { executionOrder: 'v1', timezone: 'America/Mexico_City' },
	nodes: [node(START, 'darwinTrigger', 2, { events: ['*'] }), node(TESTED, type, 1)],
	connections: { [START]: { main: [[{ node: TESTED, type: 'main', index: 0 }]] } },
});

for (let turn = 0; turn < WARM_UPS; turn++) await run(itemsOf(WARM_UP_ITEMS));
const items = itemsOf(Number(count));
globalThis.gc?.();
const before = process.memoryUsage.rss();
const milliseconds = await run(items);
// What the system counts is the most that the process ever held, in KB.
const memory = Math.max(0, process.resourceUsage().maxRSS * 1_024 - before);
process.stdout.write(JSON.stringify({ milliseconds, memory }));

/**
 * @param {string} name
 * @param {string} kind
 * @param {number} typeVersion
 * @param {import('n8n-workflow').INode['parameters']} [parameters]
 * @returns {import('n8n-workflow').INode}
 */
function node(name, kind, typeVersion, parameters = {}) {
	return { id: name, name, type: PREFIX + kind, typeVersion, position: [0, 0], parameters };
}

/**
 * Events as the trigger gives them, each of its own session.
 *
 * @param {number} length
 */
function itemsOf(length) {
	const text = JSON.stringify(SAMPLES[CHOSEN]);
	return Array.from({ length }, (_, index) => {
		const json = JSON.parse(text);
		json.data.sessionId = String(index);
		return { json };
	});
}

/** @param {Array<{json: any}>} given */
async function run(given) {
	const hooks = new ExecutionLifecycleHooks('manual', 'execution-1', /** @type {any} */ ({}));
	const additionalData = /** @type {any} */ ({
		hooks,
		webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
	});
	const execution = new WorkflowExecute(additionalData, 'manual');
	const started = performance.now();
	const { data, status } = await execution.run({
		workflow,
		startNode: workflow.getNode(START) ?? undefined,
		triggerToStartFrom: { name: START, data: /** @type {any} */ ({ data: { main: [given] } }) },
	});
	const taken = performance.now() - started;
	const output = data.resultData.runData[TESTED]?.[0].data?.main[0];
	if (status !== 'success' || output?.length !== given.length) {
		throw new Error(`${type} ended with ${status} and ${output?.length} items`);
	}
	return taken;
}
