import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ROOT } from './dependencies.mjs';
import { run } from './processes.mjs';
import { SetupError, step } from './report.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC_PATHS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Provides a Chromium: the one on the machine, else Debian's package, else Playwright's download.
 *
 * @returns {Promise<string>} path of the executable
 */
export async function ensureChromium() {
	return (
		(await findOnMachine()) ??
		(await installWithApt()) ??
		(await installWithPlaywright()) ??
		(await giveUp())
	);
}

async function findOnMachine() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = [
		...(process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []),
		...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
		...(process.platform === 'darwin' ? MAC_PATHS : []),
	];
	for (const candidate of candidates) if (await isExecutable(candidate)) return candidate;
	return undefined;
}

/** Where we may install packages: as root on Debian and its relatives. */
async function installWithApt() {
	if (process.getuid?.() !== 0 || !(await isExecutable('/usr/bin/apt-get'))) return undefined;
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	return await step(
		"Installing Debian's Chromium",
		async () => {
			await run('apt-get', ['update'], { env });
			await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env });
			return await findOnMachine();
		},
		{ expect: 'about a minute, only the first time' },
	).catch(() => undefined);
}

async function installWithPlaywright() {
	const cli = join(ROOT, 'node_modules/playwright-core/cli.js');
	const { chromium } = await import('playwright-core');
	if (await isExecutable(chromium.executablePath())) return chromium.executablePath();
	return await step("Downloading Playwright's Chromium", async () => {
		await run(process.execPath, [cli, 'install', 'chromium']);
		return chromium.executablePath();
	}).catch(() => undefined);
}

/** @returns {Promise<never>} */
async function giveUp() {
	throw new SetupError(
		'No Chromium was found and none could be installed. Install Chromium or Google Chrome (Debian: "apt-get install chromium"), or set CHROMIUM_PATH to an executable, then run the same command again.',
	);
}

/** @param {string} path */
async function isExecutable(path) {
	return await access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}
