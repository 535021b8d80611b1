import { KINDS } from './deliveries.mjs';
import { formatBytes, formatNumber, formatRatio, formatTable } from './table.mjs';

/**
 * Everything that was measured; a part that was left out is absent.
 *
 * @typedef {object} Results
 * @property {import('./http.mjs').HttpResult[]} [http]
 * @property {import('./core.mjs').CoreResult[]} [core]
 * @property {import('./companions.mjs').CompanionResult[]} [companions]
 * @property {import('./package.mjs').PackageResult} [package]
 */

/** @type {Record<import('./workflows.mjs').WorkflowName, string>} */
const WORKFLOWS = {
	empty: 'Empty trigger',
	darwin: 'Darwin Trigger',
	ownNodes: 'Webhook → Crypto → If',
};

/** @type {Record<string, string>} */
const ENGINE_TITLES = {
	default: 'n8n as it comes',
	lazy: 'n8n with `N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true`',
};

/**
 * The page with the figures, in Markdown.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @param {Results} results
 * @param {string} command - what was typed
 */
export function writePage(machine, results, command) {
	return [
		'# Benchmarks',
		`Measured on ${machine.date} with \`${command}\` on ${machine.hardware}; ${machine.versions}. The load average was ${machine.load} when it began.`,
		'**Only the ratios carry over to another machine.** The other figures depend on this one and on what else it was doing. What is compared takes turns, several times, so that a disturbance hits all alike. Each figure is the median of the rounds; behind a ratio stand its lowest and its highest in parentheses. Two figures whose ranges overlap count as equal.',
		...(results.http ? httpSection(results.http) : []),
		...(results.core ? coreSection(results.core) : []),
		...(results.companions ? companionSection(results.companions) : []),
		...(results.package ? packageSection(results.package) : []),
	].join('\n\n');
}

/** @param {import('./http.mjs').HttpResult[]} results */
function httpSection(results) {
	const engines = [...new Set(results.map(({ engine }) => engine))];
	return [
		'## The trigger in a real n8n',
		'The _empty trigger_ is a community node that looks at nothing and starts an execution: a trigger of a community pack can only be faster by starting none. The Darwin Trigger starts one for an accepted event, and tells the caller what became of it. A forged event costs more than one that is not chosen, because the credential is read again before anything is refused; deliveries that wait share one read.',
		'_Webhook → Crypto → If_ is the fastest way to verify the signature with n8n’s own nodes. It answers 200 at once, to forged events too, and starts an execution for every request, which ends at the If node unless the event is genuine and chosen. n8n prepares its expression engine for each request to a trigger of a community pack and not for its own Webhook node, which is why these nodes can be ahead of the empty trigger.',
		'Ten connections, events of 1 KB, no two alike. Every workflow ends in a node that does nothing, answers at once, and keeps no executions. Before each measurement n8n is idle.',
		...engines.flatMap((engine) => [
			`### ${ENGINE_TITLES[engine]}`,
			httpTable(results.filter((result) => result.engine === engine)),
		]),
		gainOf(results),
	];
}

/** @param {import('./http.mjs').HttpResult[]} results */
function httpTable(results) {
	const header = ['Workflow', 'Events', 'Requests per second', 'Median (ms)', '99 % within (ms)'];
	return formatTable([
		[...header, 'Requests, as a ratio to the empty trigger'],
		...results.map(({ workflow, kind, rate, p50, p99, ratio }) => [
			WORKFLOWS[workflow],
			KINDS[kind],
			formatNumber(rate),
			formatNumber(p50),
			formatNumber(p99),
			workflow === 'empty' ? '1' : formatRatio(ratio),
		]),
	]);
}

/**
 * What the other engine brings, in a sentence.
 *
 * @param {import('./http.mjs').HttpResult[]} results
 */
function gainOf(results) {
	const rateOf = (/** @type {string} */ engine, /** @type {string} */ kind) =>
		results.find((one) => one.engine === engine && one.workflow === 'darwin' && one.kind === kind)
			?.rate ?? NaN;
	const gain = (/** @type {string} */ kind) =>
		formatNumber(rateOf('lazy', kind) / rateOf('default', kind), 2);
	return `With \`N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true\`, n8n prepares its expression engine only when there is an expression to evaluate. The Darwin Trigger has none to evaluate, so it accepted ${gain('accepted')} times as many events, and refused ${gain('forged')} times as many forged ones.`;
}

/** @param {import('./core.mjs').CoreResult[]} results */
function coreSection(results) {
	return [
		'## The code of the trigger alone',
		'What the trigger itself does with an accepted event: read the header, verify, decode, parse without losing a digit, choose, and hash for the `id`. It is compared with the least that any receiver needs: `createHmac`, `JSON.parse` and `createHash`.',
		formatTable([
			['Event', 'The least (µs)', 'Darwin Trigger (µs)', 'Time, as a ratio'],
			...results.map(({ size, bare, ours, ratio }) => [
				formatBytes(size),
				formatNumber(bare * 1_000),
				formatNumber(ours * 1_000),
				formatRatio(ratio),
			]),
		]),
	];
}

/** @param {import('./companions.mjs').CompanionResult[]} results */
function companionSection(results) {
	const [{ few, many }] = results;
	return [
		'## Darwin Summary and Darwin Smart Fields',
		'With their default settings, in n8n’s own engine, on analyzed sessions with six smart fields. A ratio of 1 means that an item takes no longer among many than among few. Memory is what the process needed at most besides the items.',
		formatTable([
			[
				'Node',
				`Items per second, of ${formatNumber(few)}`,
				`Items per second, of ${formatNumber(many)}`,
				'Time of an item among many, as a ratio to one among few',
				`Memory for ${formatNumber(many)}`,
			],
			...results.map(({ name, fewRate, manyRate, ratio, memory }) => [
				name,
				formatNumber(fewRate, 2),
				formatNumber(manyRate, 2),
				formatRatio(ratio),
				formatBytes(memory),
			]),
		]),
	];
}

/** @param {import('./package.mjs').PackageResult} results */
function packageSection({ packed, unpacked, files, loads }) {
	return [
		'## The package',
		`${formatBytes(packed)} packed, ${formatBytes(unpacked)} unpacked, ${files} files, no dependencies. How long each node takes to load in a fresh process that has n8n’s own packages in memory, as n8n has:`,
		formatTable([
			['Node', 'Median (ms)', 'Lowest (ms)', 'Highest (ms)'],
			...loads.map(({ name, milliseconds: { median, min, max } }) => [
				name,
				...[median, min, max].map((value) => formatNumber(value, 2)),
			]),
		]),
	];
}
