import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from './report.mjs';

/**
 * Child processes that this process answers for. Whatever ends us (a normal end, a failure, Ctrl+C)
 * ends them too. They are asked first where there is time, because they may have started others that
 * only they know of.
 *
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const running = new Set();
/** Folders that go when this process goes. @type {Set<string>} */
const temporaryFolders = new Set();

const OUTPUT_KEPT = 20_000;
const STOP_PATIENCE_MS = 10_000;

process.once('exit', () => {
	for (const child of running) signal(child, 'SIGKILL');
	for (const folder of temporaryFolders) removeFolder(folder);
});
for (const [name, code] of /** @type {const} */ ([
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
])) {
	process.once(name, async () => {
		// Who is impatient and asks again is obeyed at once.
		process.on(name, () => process.exit(code));
		await Promise.all([...running].map(stop));
		process.exit(code);
	});
}

/**
 * Starts a child in a process group of its own, and remembers it until it ends.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
	const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
	running.add(child);
	child.once('exit', () => running.delete(child));
	child.once('error', () => running.delete(child));
	return child;
}

/**
 * Asks a child to end, and ends it when it does not.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stop(child) {
	if (hasEnded(child)) return;
	const ended = new Promise((resolve) => child.once('exit', resolve));
	signal(child, 'SIGTERM');
	const impatience = setTimeout(() => signal(child, 'SIGKILL'), STOP_PATIENCE_MS);
	await ended;
	clearTimeout(impatience);
	signal(child, 'SIGKILL');
}

/**
 * Whether a child has ended, however it did, or never began.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function hasEnded({ pid, exitCode, signalCode }) {
	return pid === undefined || exitCode !== null || signalCode !== null;
}

/**
 * Whether there is a process of this id, ours or another's.
 *
 * @param {number} pid
 */
export function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}

/**
 * Makes a folder that goes, at the latest, when this process ends.
 *
 * @returns {Promise<string>}
 */
export async function temporaryFolder() {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-darwin-'));
	temporaryFolders.add(folder);
	return folder;
}

/** @param {string} folder */
export function removeFolder(folder) {
	rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	temporaryFolders.delete(folder);
}

/**
 * Runs a command to its end. Its output is shown only when it fails, unless `show` is set.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, hint?: string}} [options] -
 *   `hint`: what a person can do when it fails
 * @returns {Promise<string>} what the command printed on standard output
 */
export async function run(command, args, { cwd, env, show = false, hint } = {}) {
	const child = start(command, args, {
		cwd,
		env: { ...process.env, ...env },
		stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
	});
	let stdout = '';
	let tail = '';
	child.stdout?.on('data', (chunk) => {
		stdout += chunk;
		tail = (tail + chunk).slice(-OUTPUT_KEPT);
	});
	child.stderr?.on('data', (chunk) => (tail = (tail + chunk).slice(-OUTPUT_KEPT)));
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code === 0) return stdout;
	throw new SetupError(
		[tail.trim(), `This command failed: ${command} ${args.join(' ')}`, hint]
			.filter(Boolean)
			.join('\n\n'),
	);
}

/**
 * Runs npm, the one that runs us if there is one.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2] & {node?: string}} [options] - `node`: the Node.js to run npm with
 */
export async function npm(args, { node = process.execPath, ...options } = {}) {
	const cli = process.env.npm_execpath;
	return cli?.endsWith('.js')
		? await run(node, [cli, ...args], options)
		: await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function signal(child, name) {
	if (child.pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
	} catch {
		// It has ended already.
	}
}
