import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { ROOT } from '../setup/dependencies.mjs';
import { npm, run } from '../setup/processes.mjs';
import { step } from '../setup/report.mjs';
import { spreadOf } from './statistics.mjs';

const FULL_ROUNDS = 9;
const QUICK_ROUNDS = 3;

/** n8n has its own packages in memory already when it loads a node. */
const LOADER = `
require('n8n-workflow');
const started = performance.now();
require(process.argv[1]);
process.stdout.write(String(performance.now() - started));
`;

/**
 * @typedef {object} PackageResult
 * @property {number} packed - bytes of the tarball
 * @property {number} unpacked - bytes
 * @property {number} files
 * @property {Array<{name: string, milliseconds: import('./statistics.mjs').Spread}>} loads - of each node
 */

/**
 * Measures the package as npm packs it, and how long each node takes to load in a fresh process.
 *
 * @param {boolean} quick
 * @returns {Promise<PackageResult>}
 */
export async function measurePackage(quick) {
	return await step('Measuring the package', async () => {
		const packed = await npm(['pack', '--dry-run', '--ignore-scripts', '--json'], { cwd: ROOT });
		const [{ size, unpackedSize, entryCount }] = JSON.parse(packed);
		return {
			packed: size,
			unpacked: unpackedSize,
			files: entryCount,
			loads: await measureLoads(quick ? QUICK_ROUNDS : FULL_ROUNDS),
		};
	});
}

/** @param {number} rounds */
async function measureLoads(rounds) {
	const { n8n } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
	const files = /** @type {string[]} */ (n8n.nodes);
	const measured = files.map((file) => ({ file, times: /** @type {number[]} */ ([]) }));
	for (let round = 0; round < rounds; round++) {
		for (const { file, times } of measured) {
			const printed = await run(process.execPath, ['-e', LOADER, join(ROOT, file)], { cwd: ROOT });
			times.push(Number(printed));
		}
	}
	return measured.map(({ file, times }) => ({
		name: parse(file).name.replace(/\.node$/, ''),
		milliseconds: spreadOf(times),
	}));
}
