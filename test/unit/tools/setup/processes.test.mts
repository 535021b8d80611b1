import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../../tools/setup/dependencies.mjs';
import { isRunning } from '../../../../tools/setup/processes.mjs';

const PROCESSES = join(ROOT, 'tools/setup/processes.mjs');

/** A process that starts another, which starts one more; it tells their ids and its temporary folder. */
const PARENT = `
	import { start, temporaryFolder } from ${JSON.stringify(PROCESSES)};
	const folder = await temporaryFolder();
	const child = start('sh', ['-c', 'sleep 60 & echo $!; wait'], { stdio: ['ignore', 'pipe', 'ignore'] });
	child.stdout.once('data', (grandchild) => {
		console.log(JSON.stringify({ folder, pids: [child.pid, Number(grandchild)] }));
		process.send('ready');
	});
	process.on('message', () => { throw new Error('a failure'); });
`;

async function startParent() {
	const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
		stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
	});
	const [output] = await once(parent.stdout as NonNullable<typeof parent.stdout>, 'data');
	const { folder, pids } = JSON.parse(String(output)) as { folder: string; pids: number[] };
	expect(pids.map(isRunning)).toEqual([true, true]);
	expect(existsSync(folder)).toBe(true);
	return { parent, folder, pids };
}

async function expectAllGone(pids: number[], folder: string) {
	const deadline = Date.now() + 5_000;
	while (pids.some(isRunning) && Date.now() < deadline) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	expect(pids.map(isRunning)).toEqual([false, false]);
	expect(existsSync(folder)).toBe(false);
}

describe('whatever a tool has started and stored', () => {
	it.each<[NodeJS.Signals, number]>([
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	])('goes when it is ended by %s', async (signal, expected) => {
		const { parent, folder, pids } = await startParent();
		parent.kill(signal);
		const [code] = await once(parent, 'exit');
		expect(code).toBe(expected);
		await expectAllGone(pids, folder);
	});

	it('goes when it fails', async () => {
		const { parent, folder, pids } = await startParent();
		parent.send('fail');
		const [code] = await once(parent, 'exit');
		expect(code).toBe(1);
		await expectAllGone(pids, folder);
	});
});
