/**
 * Scans the package as n8n does before it verifies one: the public source, and every file of the
 * published tarball, with inline exceptions ignored.
 */
// @ts-expect-error: the scanner comes without types
import * as scanner from '@n8n/scan-community-package/scanner/scanner.mjs';
import { installPack } from './n8n/pack.mjs';
import { ROOT } from './setup/dependencies.mjs';
import { temporaryFolder } from './setup/processes.mjs';
import { fail, say, SetupError } from './setup/report.mjs';

/**
 * @param {string} what
 * @param {string} folder
 * @param {string[]} [patterns]
 */
async function scan(what, folder, patterns) {
	const { passed, message, details } = await scanner.analyzePackage(folder, patterns);
	if (!passed || message)
		throw new SetupError(`The ${what} does not pass: ${message}\n${details ?? ''}`);
	say(`The ${what} passes.`);
}

try {
	await scan('public source', ROOT, scanner.SOURCE_FILE_PATTERNS);
	await scan('published package', await installPack(await temporaryFolder()));
} catch (error) {
	fail(error);
}
