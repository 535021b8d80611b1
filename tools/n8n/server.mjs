import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded, removeFolder, start, stop, temporaryFolder } from '../setup/processes.mjs';
import { SetupError } from '../setup/report.mjs';

const START_PATIENCE_MS = 180_000;
const POLL_MS = 300;
const LOG_SHOWN = 4_000;

/**
 * A running n8n.
 *
 * @typedef {object} N8nServer
 * @property {string} url - address of the editor and of the webhooks, without a final slash
 * @property {string} logFile - what n8n logs
 * @property {() => Promise<void>} restart - ends n8n and starts it again with what it has stored
 * @property {() => Promise<void>} stop - ends n8n and removes its user folder
 */

/**
 * Starts n8n on free ports, with embedded SQLite in a user folder of its own. It listens on loopback
 * only and asks nobody on the internet for anything.
 *
 * @param {import('../setup/n8nHost.mjs').N8nHost} host
 * @param {(userFolder: string) => Promise<unknown>} prepare - fills the user folder before n8n starts
 * @param {Record<string, string>} [settings] - environment variables besides our own
 * @returns {Promise<N8nServer>}
 */
export async function startServer(host, prepare, settings = {}) {
	const userFolder = await temporaryFolder();
	await prepare(userFolder);
	const [port, brokerPort] = await Promise.all([freePort(), freePort()]);
	const url = `http://127.0.0.1:${port}`;
	const logFile = join(userFolder, 'n8n.log');
	const run = async () => {
		const child = launch(host, { userFolder, logFile, port, brokerPort, settings });
		try {
			await waitUntilReady(child, url, logFile);
			return child;
		} catch (error) {
			await stop(child);
			throw error;
		}
	};
	let child = await run();
	return {
		url,
		logFile,
		restart: async () => {
			await stop(child);
			child = await run();
		},
		stop: async () => {
			await stop(child);
			removeFolder(userFolder);
		},
	};
}

/**
 * @param {import('../setup/n8nHost.mjs').N8nHost} host
 * @param {{userFolder: string, logFile: string, port: number, brokerPort: number, settings: Record<string, string>}} place
 */
function launch(host, { userFolder, logFile, port, brokerPort, settings }) {
	const log = openSync(logFile, 'a');
	const child = start(host.node, [host.cli, 'start'], {
		stdio: ['ignore', log, log],
		env: {
			PATH: process.env.PATH,
			HOME: userFolder,
			NODE_ENV: 'production',
			N8N_USER_FOLDER: userFolder,
			N8N_HOST: '127.0.0.1',
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(brokerPort),
			N8N_SECURE_COOKIE: 'false',
			N8N_DIAGNOSTICS_ENABLED: 'false',
			N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
			N8N_TEMPLATES_ENABLED: 'false',
			N8N_PERSONALIZATION_ENABLED: 'false',
			N8N_DYNAMIC_BANNERS_ENABLED: 'false',
			N8N_VERIFIED_PACKAGES_ENABLED: 'false',
			N8N_DISABLED_MODULES: 'mcp-registry',
			N8N_LOG_LEVEL: 'info',
			NO_COLOR: '1',
			...settings,
		},
	});
	closeSync(log);
	return child;
}

/**
 * n8n answers "starting up" with status 200 to everything until it is ready, so the settings are asked
 * for: they are JSON only when it is.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} url
 * @param {string} logFile
 */
async function waitUntilReady(child, url, logFile) {
	const deadline = Date.now() + START_PATIENCE_MS;
	while (Date.now() < deadline) {
		if (hasEnded(child)) break;
		const settings = await fetch(`${url}/rest/settings`)
			.then((response) => response.json())
			.catch(() => undefined);
		if (settings?.data) return;
		await sleep(POLL_MS);
	}
	const log = readFileSync(logFile, 'utf8').slice(-LOG_SHOWN);
	throw new SetupError(`n8n did not start. The end of its log:\n\n${log}`);
}

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
			probe.close(() => resolve(port));
		});
	});
}
