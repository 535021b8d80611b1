/**
 * `npm run bench`: measures what the pack costs, prints the tables and writes them to docs/benchmarks.md.
 * `--quick` measures briefly and `--only http` (or core, companions, package) a part of it; both only print.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PARTS, readOptions } from './bench/options.mjs';
import { build, ensureDependencies, ROOT } from './setup/dependencies.mjs';
import { run } from './setup/processes.mjs';
import { fail, say } from './setup/report.mjs';

const PAGE = 'docs/benchmarks.md';

try {
	const args = process.argv.slice(2);
	const options = readOptions(args);
	await ensureDependencies();
	// Everything is measured in the Node.js that n8n runs on.
	const { ensureNode } = await import('./setup/n8nHost.mjs');
	const node = await ensureNode();
	if (node === process.execPath) await measure(options, args);
	else await run(node, [fileURLToPath(import.meta.url), ...args], { show: true });
	process.exit(0);
} catch (error) {
	fail(error);
}

/**
 * @param {ReturnType<typeof readOptions>} options
 * @param {string[]} args
 */
async function measure({ quick, parts }, args) {
	const { describeMachine } = await import('./bench/machine.mjs');
	const machine = describeMachine();
	await build();
	// What follows needs the build, so it is loaded only now.
	const { measureCompanions } = await import('./bench/companions.mjs');
	const { measureCore } = await import('./bench/core.mjs');
	const { measureHttp } = await import('./bench/http.mjs');
	const { measurePackage } = await import('./bench/package.mjs');
	const { writePage } = await import('./bench/page.mjs');
	const results = {
		core: parts.includes('core') ? await measureCore(quick) : undefined,
		companions: parts.includes('companions') ? await measureCompanions(quick) : undefined,
		package: parts.includes('package') ? await measurePackage(quick) : undefined,
		http: parts.includes('http') ? await measureHttp(quick) : undefined,
	};
	const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
	const page = await format(writePage(machine, results, command));
	say(`\n${page}`);
	if (quick || parts.length < PARTS.length) return;
	await writeFile(join(ROOT, PAGE), page);
	say(`wrote ${PAGE}`);
}

/** @param {string} page */
async function format(page) {
	const { default: prettier } = await import('prettier');
	const filepath = join(ROOT, PAGE);
	const config = await prettier.resolveConfig(filepath, { editorconfig: true });
	return await prettier.format(page, { ...config, filepath });
}
