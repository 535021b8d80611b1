import { fileURLToPath } from 'node:url';
import { removeFolder, run, temporaryFolder } from '../setup/processes.mjs';
import { step } from '../setup/report.mjs';
import { median, ratioOf } from './statistics.mjs';

const SCRIPT = fileURLToPath(new URL('companionRun.mjs', import.meta.url));
const NODES = [
	{ name: 'Darwin Summary', type: 'darwinSummary' },
	{ name: 'Darwin Smart Fields', type: 'darwinSmartFields' },
];
const FEW = 1_000;
const MANY = 100_000;
const FULL_ROUNDS = 5;
const QUICK_ROUNDS = 1;

/**
 * @typedef {object} CompanionResult
 * @property {string} name
 * @property {number} few - items
 * @property {number} many - items
 * @property {number} fewRate - items per second when there are few
 * @property {number} manyRate - items per second when there are many
 * @property {number} memory - bytes that many items take besides themselves, at most
 * @property {import('./statistics.mjs').Spread} ratio - of the time of one among many to that of one among few
 */

/**
 * Measures the nodes that work on items, in n8n-core's own engine with their default settings.
 *
 * @param {boolean} quick
 * @returns {Promise<CompanionResult[]>}
 */
export async function measureCompanions(quick) {
	const rounds = quick ? QUICK_ROUNDS : FULL_ROUNDS;
	const measured = NODES.map((node) => ({ ...node, few: newRuns(), many: newRuns() }));
	const userFolder = await temporaryFolder();
	await step('Measuring the companions', async () => {
		for (let round = 0; round < rounds; round++) {
			for (const { type, few, many } of measured) {
				few.push(await runOnce(type, FEW, userFolder));
				many.push(await runOnce(type, MANY, userFolder));
			}
		}
	});
	removeFolder(userFolder);
	return measured.map(({ name, few, many }) => {
		const perItem = {
			few: few.map(({ milliseconds }) => milliseconds / FEW),
			many: many.map(({ milliseconds }) => milliseconds / MANY),
		};
		return {
			name,
			few: FEW,
			many: MANY,
			fewRate: 1_000 / median(perItem.few),
			manyRate: 1_000 / median(perItem.many),
			memory: median(many.map(({ memory }) => memory)),
			ratio: ratioOf(perItem.many, perItem.few),
		};
	});
}

/** @returns {Array<{milliseconds: number, memory: number}>} */
function newRuns() {
	return [];
}

/**
 * @param {string} type
 * @param {number} count
 * @param {string} userFolder - where n8n-core keeps its key
 */
async function runOnce(type, count, userFolder) {
	const args = ['--expose-gc', SCRIPT, type, String(count)];
	const printed = await run(process.execPath, args, { env: { N8N_USER_FOLDER: userFolder } });
	// n8n-core may have something to say before.
	return JSON.parse(/** @type {string} */ (printed.split('\n').pop()));
}
