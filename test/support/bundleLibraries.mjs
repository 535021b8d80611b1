import { join } from 'node:path';
import { bundleLibraries } from '../../tools/build/bundleLibraries.mjs';
import { ROOT } from '../../tools/setup/dependencies.mjs';

/** Lets unit tests, which need no build, use the libraries as users get them. */
export default async function bundle() {
	await bundleLibraries(join(ROOT, '.bundles'));
}
