/** @type {Array<{title: string, key: Exclude<keyof import('./runDeliveries.mjs').Row, 'ok'>}>} */
const COLUMNS = [
	{ title: 'Workflow', key: 'workflow' },
	{ title: 'Event', key: 'event' },
	{ title: 'Answer', key: 'answer' },
	{ title: 'Execution', key: 'execution' },
	{ title: 'What came of it', key: 'result' },
];

/**
 * Sets rows as a table, with a mark before each that tells whether it is as it should be.
 *
 * @param {import('./runDeliveries.mjs').Row[]} rows
 */
export function formatTable(rows) {
	const widths = COLUMNS.map(({ title, key }) =>
		Math.max(title.length, ...rows.map((row) => row[key].length)),
	);
	const line = (/** @type {string[]} */ cells) =>
		cells
			.map((cell, column) => cell.padEnd(widths[column]))
			.join('  ')
			.trimEnd();
	return [
		`  ${line(COLUMNS.map(({ title }) => title))}`,
		`  ${line(widths.map((width) => '─'.repeat(width)))}`,
		...rows.map((row) => `${row.ok ? '✔' : '✖'} ${line(COLUMNS.map(({ key }) => row[key]))}`),
	].join('\n');
}
