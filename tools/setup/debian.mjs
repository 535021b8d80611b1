import { isExecutable } from './executables.mjs';
import { run } from './processes.mjs';
import { step } from './report.mjs';

/**
 * Installs a package where we may: as root on Debian and its relatives.
 *
 * @param {string} name
 * @param {string} title - what a person sees meanwhile
 * @returns {Promise<boolean>} whether it is there now
 */
export async function installDebianPackage(name, title) {
	if (process.getuid?.() !== 0 || !(await isExecutable('/usr/bin/apt-get'))) return false;
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	return await step(
		title,
		async () => {
			await run('apt-get', ['update'], { env });
			await run('apt-get', ['install', '--yes', '--no-install-recommends', name], { env });
			return true;
		},
		{ expect: 'about a minute, only the first time' },
	).catch(() => false);
}
