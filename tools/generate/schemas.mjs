import { DEFAULT_DETAILS, readSessionDetails, RESOURCES, SAMPLES } from '../dist.mjs';
import { itemOf } from './items.mjs';

/** What each agent or function names in its own way: the schema must not promise the samples' names. */
const FREE_FORM = ['smartFields', 'inputs', 'app'];

const SUMMARY = 'nodes/DarwinSummary/__schema__/v1.0.0';
const SMART_FIELDS = 'nodes/DarwinSmartFields/__schema__/v1.0.0';
const DARWIN = 'nodes/Darwin/__schema__/v1.0.0';

/**
 * The output schemas of the nodes, from which n8n's tools and its editor know the fields before any run:
 * a file for each, and outputs that show what the nodes return when only the operation is set.
 *
 * @returns {Array<{file: string, content: string}>}
 */
export function outputSchemas() {
	const sample = SAMPLES['session.forwarded.qualified'];
	const session = sessionOutput(sample);
	const { sessionId } = sample.data;
	return [
		schemaFile('nodes/DarwinTrigger/__schema__/v2.0.0.json', Object.values(SAMPLES).map(itemOf)),
		schemaFile(`${SUMMARY}/session/fields.json`, [session]),
		schemaFile(`${SUMMARY}/digest/fields.json`, [{ count: 1, sessions: [session] }]),
		...['text', 'markdown', 'html'].flatMap((operation) => [
			schemaFile(`${SUMMARY}/session/${operation}.json`, [{ sessionId, text: '' }]),
			schemaFile(`${SUMMARY}/digest/${operation}.json`, [{ count: 1, text: '' }]),
		]),
		schemaFile(`${SMART_FIELDS}/session.json`, [{ sessionId }]),
		schemaFile(`${SMART_FIELDS}/field.json`, [{ sessionId, name: '', value: '', type: '' }]),
		...darwinSchemas(),
	];
}

/** The outputs of the Darwin node: each operation has a sample of its own. */
function darwinSchemas() {
	return RESOURCES.flatMap(({ option, operations }) =>
		operations.map((operation) =>
			schemaFile(
				`${DARWIN}/${option.value}/${operation.option.value}.json`,
				[operation.sample].flat(),
			),
		),
	);
}

/** @param {import('../../darwin/json/object').JsonObject} payload */
function sessionOutput(payload) {
	const event = /** @type {import('../../darwin/events/event').DarwinEvent} */ (payload);
	return { ...readSessionDetails(event, DEFAULT_DETAILS), summary: event.data.summary };
}

/**
 * @param {string} file
 * @param {unknown[]} outputs
 */
function schemaFile(file, outputs) {
	const schema = outputs.map((output) => schemaOf(output)).reduce(mergeSchemas);
	return { file, content: JSON.stringify({ ...schema, version: 1 }) };
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
