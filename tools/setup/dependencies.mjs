import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { npm } from './processes.mjs';
import { SetupError, step } from './report.mjs';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const OLDEST_NODE = [20, 19];

/** Installs what package-lock.json names, unless it is there already. */
export async function ensureDependencies() {
	checkNode();
	if (await matchesLockFile()) return;
	await step(
		'Installing the development dependencies',
		() =>
			npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
				cwd: ROOT,
				hint: 'Most often npm cannot reach the npm registry: check the network, and "npm config get registry".',
			}),
		{ expect: 'about two minutes the first time' },
	);
}

/** Compiles the pack into dist. */
export async function build() {
	await step('Building the pack', () => npm(['run', 'build'], { cwd: ROOT }));
}

function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	const [oldestMajor, oldestMinor] = OLDEST_NODE;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
	throw new SetupError(
		`This is Node.js ${process.versions.node}; ${OLDEST_NODE.join('.')} or newer is needed. Get it from https://nodejs.org.`,
	);
}

/** Whether node_modules holds the very versions of the lock file; npm keeps its own list of what is there. */
async function matchesLockFile() {
	const [wanted, installed] = await Promise.all([
		readPackages(`${ROOT}/package-lock.json`),
		readPackages(`${ROOT}/node_modules/.package-lock.json`),
	]);
	return Object.entries(wanted).every(
		([path, { version, optional }]) =>
			path === '' || optional || installed[path]?.version === version,
	);
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, {version?: string, optional?: boolean}>>}
 */
async function readPackages(file) {
	try {
		return JSON.parse(await readFile(file, 'utf8')).packages ?? {};
	} catch {
		return {};
	}
}
