/**
 * `npm test`: everything that is checked, from the cheapest to the most expensive. Stops at the first step
 * that fails.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, ensureDependencies, ROOT } from './setup/dependencies.mjs';
import { npm, temporaryFolder } from './setup/processes.mjs';
import { fail, say, step } from './setup/report.mjs';

const totals = { passed: 0, failed: 0 };

/**
 * Runs an npm script of the project and shows what it prints.
 *
 * @param {string} title
 * @param {string[]} args
 */
async function script(title, args) {
	await step(title, () => npm(['run', '--silent', ...args], { cwd: ROOT, show: true }));
}

/**
 * Runs one of jest's projects and adds up its tests.
 *
 * @param {string} title
 * @param {string} project
 * @param {string[]} [options]
 */
async function tests(title, project, options = []) {
	const report = join(reports, `${project}.json`);
	try {
		await script(title, [
			'jest',
			'--',
			...['--selectProjects', project, '--json', '--outputFile', report],
			...options,
		]);
	} finally {
		const results = JSON.parse(await readFile(report, 'utf8').catch(() => '{}'));
		totals.passed += results.numPassedTests ?? 0;
		totals.failed += results.numFailedTests ?? 0;
	}
}

const reports = await temporaryFolder();

try {
	await ensureDependencies();
	await build();
	await script("Linting with n8n's rules and our own", ['lint']);
	await script('Checking types', ['typecheck']);
	await script('Checking that generated files match the code', ['generate:check']);
	await script("Scanning the package as n8n's verification does", ['scan']);
	await tests('Unit tests', 'unit');
	await tests("Integration tests in n8n's own loader and contexts", 'integration');

	const { ensureN8nHost } = await import('./setup/n8nHost.mjs');
	const { ensureChromium } = await import('./setup/chromium.mjs');
	await ensureN8nHost();
	await ensureChromium();
	await tests('End-to-end tests in a real n8n and a real browser', 'e2e', ['--runInBand']);
	say(`\n${totals.passed} passed, ${totals.failed} failed`);
} catch (error) {
	say(`\n${totals.passed} passed, ${totals.failed} failed`);
	fail(error);
}
