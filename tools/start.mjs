/**
 * `npm start`: a real n8n with the pack and the examples in it, an event of every type sent to them, a
 * conversation that a simulated Darwin has with one, and a table of the results. `--once` ends after the
 * table.
 */
import { build, ensureDependencies } from './setup/dependencies.mjs';
import { fail, say, step } from './setup/report.mjs';

try {
	await ensureDependencies();
	await build();
	// What follows needs the dependencies and the build, so it is loaded only now.
	const { startSimulator } = await import('./darwin/simulator.mjs');
	const { ensureN8nHost } = await import('./setup/n8nHost.mjs');
	const { OWNER, startInstance } = await import('./n8n/instance.mjs');
	const { publishExamples } = await import('./demo/workflows.mjs');
	const { runConversation } = await import('./demo/runConversation.mjs');
	const { runDeliveries } = await import('./demo/runDeliveries.mjs');
	const { formatTable } = await import('./demo/table.mjs');

	const host = await ensureN8nHost();
	const { simulator, stop: stopSimulator } = await startSimulator();
	const instance = await step('Starting n8n with the pack in it', () =>
		startInstance(host, simulator.url),
	);
	const examples = await step('Publishing the examples', () => publishExamples(instance));
	const delivered = await step('Sending events', () => runDeliveries(instance.client, examples));
	const told = await step('Having a conversation', () =>
		runConversation(instance.client, simulator, examples),
	);
	const rows = [...delivered, ...told];

	say(`\n${formatTable(rows)}\n`);
	const wrong = rows.filter(({ ok }) => !ok).length;
	say(
		wrong === 0
			? `${rows.length} lines, each as it should be.`
			: `${wrong} of ${rows.length} lines are not as they should be: see ✖ above.`,
	);
	if (process.argv.includes('--once')) {
		await instance.server.stop();
		await stopSimulator();
		process.exit(wrong === 0 ? 0 : 1);
	}
	say(`\nn8n is at ${instance.server.url}`);
	say(`  email     ${OWNER.email}`);
	say(`  password  ${OWNER.password}`);
	say(`A simulator stands in for Darwin at ${simulator.url}`);
	say('Press Ctrl+C to stop and remove everything that was stored.');
} catch (error) {
	fail(error);
}
