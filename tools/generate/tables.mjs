import { ENDPOINTS, EVENT_CATALOGUE, RESOURCES } from '../dist.mjs';

/** Each table of the documentation that is generated from the code: its file, its name and its rows. */
export const TABLES = [
	{ file: 'README.md', name: 'events', rows: eventRows() },
	{ file: 'docs/darwin.md', name: 'endpoints', rows: endpointRows() },
];

/**
 * Puts a table between the comments that carry its name.
 *
 * @param {string} text
 * @param {string} name
 * @param {string[][]} rows - the first is the header
 */
export function withTable(text, name, [head, ...rows]) {
	const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
	const place = new RegExp(`(<!-- ${name}: .*? -->\n)[^]*?(\n?<!-- /${name} -->)`);
	return text.replace(place, (_, open, close) => `${open}\n${lines.join('\n')}\n${close}`);
}

function eventRows() {
	return [
		['In the dropdown', 'Event type', 'When it starts the workflow'],
		...EVENT_CATALOGUE.map(({ name, value, description }) => [name, `\`${value}\``, description]),
	];
}

function endpointRows() {
	const rows = RESOURCES.flatMap(({ option, operations }) =>
		operations.map((operation) => [
			`${option.name} → ${operation.option.name}`,
			...describeEndpoint(operation),
		]),
	);
	return [['Operation', 'Endpoint', 'Credential'], ...rows];
}

/** @param {import('../../nodes/Darwin/resources/operation').Operation} operation */
function describeEndpoint({ call, needsNoCredential }) {
	if (needsNoCredential) return ['none: nothing is sent', 'none'];
	if (call === undefined) return ['POST to the webhook URL', 'Darwin Webhook API'];
	const { method, path, published, apiKeyOnly } = ENDPOINTS[call];
	return [
		`\`${method} ${path}\`${published ? '' : ' \\*'}`,
		apiKeyOnly ? 'Darwin API' : 'Darwin API or Darwin App API',
	];
}
