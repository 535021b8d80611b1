import { installDebianPackage } from './debian.mjs';
import { findOnPath } from './executables.mjs';
import { SetupError } from './report.mjs';

const NAMES = ['pngquant', 'pngquant.exe'];

/**
 * Provides pngquant, which makes PNG files small: the one on the machine, else Debian's package.
 *
 * @returns {Promise<string>} path of the executable
 */
export async function ensurePngquant() {
	const found = await findOnPath(NAMES);
	if (found !== undefined) return found;
	await installDebianPackage('pngquant', "Installing Debian's pngquant");
	const installed = await findOnPath(NAMES);
	if (installed !== undefined) return installed;
	throw new SetupError(
		'pngquant was not found and could not be installed. Install it (Debian: "apt-get install pngquant", macOS: "brew install pngquant"), then run the same command again.',
	);
}
