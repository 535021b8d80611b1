/**
 * Bundles the libraries that the pack ships: n8n allows no runtime dependencies, so each file of
 * `darwin/libraries/` becomes one that holds the library it names, and the licenses stand beside it.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../setup/dependencies.mjs';
import { withoutFormats } from './smallerData.mjs';

const LIBRARIES = join(ROOT, 'darwin/libraries');

/** @param {string} folder for the bundles */
export async function bundleLibraries(folder) {
	const names = await readdir(LIBRARIES);
	const { metafile } = await build({
		absWorkingDir: ROOT,
		entryPoints: names.map((name) => join(LIBRARIES, name)),
		outdir: folder,
		bundle: true,
		minify: true,
		legalComments: 'none',
		platform: 'node',
		format: 'cjs',
		// As tsconfig.json has it.
		target: 'es2019',
		plugins: [withoutFormats],
		metafile: true,
		logLevel: 'warning',
	});
	await writeFile(join(folder, 'LICENSES.txt'), await licensesOf(Object.keys(metafile.inputs)));
}

/**
 * The licenses of the packages that files belong to.
 *
 * @param {string[]} files relative to the project's folder
 */
async function licensesOf(files) {
	const packages = files.map((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
	const texts = [...new Set(packages)].sort().map(async (folder) => {
		if (folder === undefined) return [];
		const [license] = (await readdir(join(ROOT, folder))).filter((name) =>
			/^licen[cs]e(?:\.|$)/i.test(name),
		);
		if (license === undefined) throw new Error(`${folder} has no license to ship`);
		const text = await readFile(join(ROOT, folder, license), 'utf8');
		return [`${relative('node_modules', folder)}\n\n${text.trim()}\n`];
	});
	return (await Promise.all(texts)).flat().join(`\n${'-'.repeat(80)}\n\n`);
}
