/**
 * Writes what derives from the event catalogue and stands in files: the trigger's output schema, the
 * sample event pinned in each example, and the README's table of events. With `--check` it writes
 * nothing and fails when a file has drifted.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import prettier from 'prettier';
import { readExamples } from './demo/examples.mjs';
import { ROOT } from './setup/dependencies.mjs';
import { fail, say, SetupError } from './setup/report.mjs';

const load = createRequire(import.meta.url);
/** @type {typeof import('../darwin/events')} */
const { EVENT_CATALOGUE } = load('../dist/darwin/events.js');
/** @type {typeof import('../darwin/samples')} */
const { SAMPLES } = load('../dist/darwin/samples/index.js');
/** @type {typeof import('../darwin/eventPatterns')} */
const { compileEventPatterns } = load('../dist/darwin/eventPatterns.js');
/** @type {typeof import('../nodes/DarwinTrigger/item')} */
const { buildItem, deliveryId } = load('../dist/nodes/DarwinTrigger/item.js');
/** @type {typeof import('../nodes/DarwinTrigger/outputs')} */
const { routeToOutput } = load('../dist/nodes/DarwinTrigger/outputs.js');

const SCHEMA_FILE = 'nodes/DarwinTrigger/__schema__/v2.0.0.json';
const README_FILE = 'README.md';
const TABLE = /(<!-- events: .*? -->\n)[^]*?(\n<!-- \/events -->)/;

/** What each customer or function names in its own way: the schema must not promise the samples' names. */
const FREE_FORM = ['smartFields', 'inputs', 'app'];

/**
 * The item that the trigger makes of a sample, as if it had been received when it was sent.
 *
 * @param {(typeof SAMPLES)[keyof typeof SAMPLES]} payload
 */
function itemOf(payload) {
	const rawBody = Buffer.from(JSON.stringify(payload));
	const receivedAt = new Date(String(payload.timestamp));
	return buildItem({ payload, rawBody, headers: {}, receivedAt }, deliveryId(rawBody), {
		format: 'event',
	});
}

/** @returns {string} the schema of the trigger's item, for n8n's tools that read it before any run */
function outputSchema() {
	const schema = Object.values(SAMPLES)
		.map((payload) => schemaOf(itemOf(payload)))
		.reduce(mergeSchemas);
	return JSON.stringify({ ...schema, version: 1 });
}

/**
 * Pins a sample in an example's trigger, so that the fields can be mapped at once: the richest of those
 * that leave through the first output, since n8n pins nothing to the others.
 *
 * @param {import('./demo/examples.mjs').Example} example
 */
function withPinnedSample({ workflow, trigger }) {
	const { name, parameters } = trigger;
	const match = compileEventPatterns(parameters);
	const [sample] = Object.values(SAMPLES)
		.filter(({ eventType }) => {
			const found = match(eventType);
			if (found === undefined) return false;
			const [first] = routeToOutput(eventType, found, parameters.events, parameters.outputs);
			return first.length > 0;
		})
		.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
	return JSON.stringify({ ...workflow, pinData: { [name]: [{ json: itemOf(sample) }] } });
}

/**
 * @typedef {{type: string, properties?: Record<string, Schema>}} Schema
 * @param {unknown} value
 * @param {string} [key]
 * @returns {Schema}
 */
function schemaOf(value, key) {
	if (value === null) return { type: 'null' };
	if (Array.isArray(value)) return { type: 'array' };
	if (typeof value !== 'object') return { type: typeof value };
	if (key !== undefined && FREE_FORM.includes(key)) return { type: 'object' };
	return {
		type: 'object',
		properties: Object.fromEntries(
			Object.entries(/** @type {object} */ (value)).map(([name, inner]) => [
				name,
				schemaOf(inner, name),
			]),
		),
	};
}

/**
 * @param {Schema} a
 * @param {Schema} b
 * @returns {Schema}
 */
function mergeSchemas(a, b) {
	if (a.type === 'null') return b;
	if (!a.properties || !b.properties) return a;
	const properties = { ...a.properties };
	for (const [name, schema] of Object.entries(b.properties)) {
		properties[name] = name in properties ? mergeSchemas(properties[name], schema) : schema;
	}
	return { type: 'object', properties };
}

/** @param {string} readme */
function withEventsTable(readme) {
	const rows = EVENT_CATALOGUE.map(
		({ name, value, description }) => `| ${name} | \`${value}\` | ${description} |`,
	);
	const table = [
		'| In the dropdown | Event type | When it starts the workflow |',
		'| --- | --- | --- |',
		...rows,
	];
	return readme.replace(TABLE, (_, open, close) => `${open}\n${table.join('\n')}\n${close}`);
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
		throw new SetupError(
			`${file} does not follow the event catalogue any more. Run "npm run generate".`,
		);
	}
	await writeFile(path, wanted);
	say(`wrote ${file}`);
}

try {
	await put(SCHEMA_FILE, outputSchema());
	for (const example of await readExamples()) await put(example.file, withPinnedSample(example));
	await put(README_FILE, withEventsTable(await readFile(join(ROOT, README_FILE), 'utf8')));
} catch (error) {
	fail(error);
}
