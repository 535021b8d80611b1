import { access, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { cachedFolder } from './cache.mjs';
import { npm } from './processes.mjs';
import { step } from './report.mjs';

/** The n8n that the pack is tried and tested in. */
export const N8N_VERSION = '2.41.1';
/** n8n 2.41 wants Node.js 24; its native modules are built for exactly one major version. */
const NODE_MAJOR = 24;
const NODE_VERSION = '24.21.0';

const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const NETWORK_HINT =
	'npm needs to reach the npm registry: check the network, and "npm config get registry". What was downloaded so far is kept; run the same command again.';

/**
 * An n8n that can be started.
 *
 * @typedef {{node: string, cli: string}} N8nHost - the Node.js to run it with, and its entry file
 */

/**
 * Provides n8n with a Node.js that fits, installed once in the cache folder.
 *
 * @returns {Promise<N8nHost>}
 */
export async function ensureN8nHost() {
	const node = await ensureNode();
	const folder = await cachedFolder(
		`n8n-${N8N_VERSION}-node${NODE_MAJOR}-${process.platform}-${process.arch}`,
		(target) => installN8n(target, node),
	);
	return { node, cli: join(folder, 'node_modules/n8n/bin/n8n') };
}

/** @returns {Promise<string>} path of a Node.js that n8n runs on */
export async function ensureNode() {
	if (Number(process.versions.node.split('.')[0]) === NODE_MAJOR) return process.execPath;
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const name = `node-${platform}-${process.arch}`;
	const folder = await cachedFolder(`${name}-${NODE_VERSION}`, (target) =>
		step(`Installing Node.js ${NODE_VERSION} for n8n`, () =>
			install(target, `${name}@${NODE_VERSION}`),
		),
	);
	const bin = process.platform === 'win32' ? 'node.exe' : 'node';
	return join(folder, 'node_modules', name, 'bin', bin);
}

/**
 * @param {string} folder
 * @param {string} node
 */
async function installN8n(folder, node) {
	await step(`Installing n8n ${N8N_VERSION}`, () => install(folder, `n8n@${N8N_VERSION}`), {
		expect: 'about five minutes and 3 GB, only the first time',
	});
	await step('Building its SQLite driver', async () => {
		await npm(['rebuild', 'sqlite3'], {
			cwd: folder,
			node,
			env: {
				PATH: [dirname(node), process.env.PATH].join(delimiter),
				...(await headers(node)),
			},
			hint: 'If it could not be compiled: install python3, make and g++ (Debian: "apt-get install python3 make g++"), then run the same command again.',
		});
	});
}

/**
 * Installs a package from the npm registry into an empty folder.
 *
 * @param {string} folder
 * @param {string} spec - name and version
 */
async function install(folder, spec) {
	await writeFile(join(folder, 'package.json'), '{"private": true}');
	await npm([...INSTALL, spec], { cwd: folder, hint: NETWORK_HINT });
}

/**
 * Where the C headers of a Node.js are, when it came with them; without them node-gyp downloads them.
 *
 * @param {string} node
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function headers(node) {
	const prefix = dirname(dirname(node));
	try {
		await access(join(prefix, 'include/node/node.h'));
		return { npm_config_nodedir: prefix };
	} catch {
		return {};
	}
}
