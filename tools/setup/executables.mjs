import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * Finds a program on the machine.
 *
 * @param {string[]} names - what it may be called on the PATH
 * @returns {Promise<string | undefined>} its path
 */
export async function findOnPath(names) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return await firstExecutable(
		folders.flatMap((folder) => names.map((name) => join(folder, name))),
	);
}

/**
 * @param {string[]} paths
 * @returns {Promise<string | undefined>} the first that can be executed
 */
export async function firstExecutable(paths) {
	for (const path of paths) if (await isExecutable(path)) return path;
	return undefined;
}

/** @param {string} path */
export async function isExecutable(path) {
	return await access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}
