import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { ROOT } from '../setup/dependencies.mjs';

const FOLDER = 'examples';
export const TRIGGER_TYPE = 'n8n-nodes-darwin.darwinTrigger';

/**
 * An importable workflow.
 *
 * @typedef {object} Example
 * @property {string} name - the file's name without its ending
 * @property {string} file - the file, from the checkout on
 * @property {any} workflow
 * @property {any} trigger - the workflow's Darwin Trigger node
 */

/** @returns {Promise<Example[]>} in the order of their names */
export async function readExamples() {
	const names = (await readdir(join(ROOT, FOLDER))).filter((name) => name.endsWith('.json')).sort();
	return await Promise.all(
		names.map(async (fileName) => {
			const file = `${FOLDER}/${fileName}`;
			const workflow = JSON.parse(await readFile(join(ROOT, file), 'utf8'));
			const trigger = workflow.nodes.find(
				(/** @type {{type: string}} */ { type }) => type === TRIGGER_TYPE,
			);
			return { name: parse(fileName).name, file, workflow, trigger };
		}),
	);
}
