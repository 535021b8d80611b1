import { join } from 'node:path';
import { installDebianPackage } from './debian.mjs';
import { ROOT } from './dependencies.mjs';
import { findOnPath, firstExecutable, isExecutable } from './executables.mjs';
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
	const { CHROMIUM_PATH } = process.env;
	return (
		(await firstExecutable(CHROMIUM_PATH ? [CHROMIUM_PATH] : [])) ??
		(await findOnPath(NAMES)) ??
		(await firstExecutable(process.platform === 'darwin' ? MAC_PATHS : []))
	);
}

async function installWithApt() {
	const isThere = await installDebianPackage('chromium', "Installing Debian's Chromium");
	return isThere ? await findOnMachine() : undefined;
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
