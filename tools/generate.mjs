/**
 * Writes the files that are generated from the code: the nodes' output schemas, the sample events pinned in
 * each example, the example with an output for every event, and tables in the documentation. With `--check`
 * it writes nothing and fails when a file no longer matches.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import prettier from 'prettier';
import { readExamples } from './demo/examples.mjs';
import { itemsToPin } from './generate/items.mjs';
import { ONE_PER_EVENT, withStepPerEvent } from './generate/onePerEvent.mjs';
import { outputSchemas } from './generate/schemas.mjs';
import { TABLES, withTable } from './generate/tables.mjs';
import { ROOT } from './setup/dependencies.mjs';
import { fail, say, SetupError } from './setup/report.mjs';

/** @param {import('./demo/examples.mjs').Example} example */
function exampleContent(example) {
	const { name, workflow, trigger } = example;
	const items = itemsToPin(example).map((json) => ({ json }));
	const derived = name === ONE_PER_EVENT ? withStepPerEvent(workflow, trigger) : workflow;
	return JSON.stringify({ ...derived, pinData: { [trigger.name]: items } });
}

/**
 * @param {string} file
 * @param {string} content
 */
async function put(file, content) {
	const path = join(ROOT, file);
	const config = await prettier.resolveConfig(path, { editorconfig: true });
	const wanted = await prettier.format(content, { ...config, filepath: path });
	const current = await readFile(path, 'utf8').catch(() => '');
	if (wanted === current) return;
	if (process.argv.includes('--check')) {
		throw new SetupError(`${file} no longer matches the code. Run "npm run generate".`);
	}
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, wanted);
	say(`wrote ${file}`);
}

try {
	for (const { file, content } of outputSchemas()) await put(file, content);
	for (const example of await readExamples()) await put(example.file, exampleContent(example));
	for (const { file, name, rows } of TABLES) {
		await put(file, withTable(await readFile(join(ROOT, file), 'utf8'), name, rows));
	}
} catch (error) {
	fail(error);
}
