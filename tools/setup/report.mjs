/** What a person sees while the tools work: one line per step, and a sign of life in long ones. */

const HEARTBEAT_SECONDS = 20;

/** A problem that a person can solve: its message says what is missing and how to get it. */
export class SetupError extends Error {}

/** @param {string} line */
export function say(line = '') {
	process.stdout.write(`${line}\n`);
}

/**
 * Runs a step and tells how long it took. A long step says every so often that it is
 * still running.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {{expect?: string}} [options] - `expect`: how long the step may take, in words
 * @returns {Promise<T>}
 */
export async function step(title, work, { expect } = {}) {
	const started = Date.now();
	say(`• ${title}${expect ? ` (${expect})` : ''}`);
	const heartbeat = setInterval(
		() => say(`  … still working after ${elapsed(started)}`),
		HEARTBEAT_SECONDS * 1000,
	);
	try {
		const result = await work();
		say(`  done in ${elapsed(started)}`);
		return result;
	} finally {
		clearInterval(heartbeat);
	}
}

/**
 * Ends the process with a message: plain for what a person can solve, with the stack for a bug.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
	const text =
		error instanceof SetupError ? error.message : error instanceof Error ? error.stack : error;
	process.stderr.write(`\n✖ ${text}\n`);
	process.exit(1);
}

/** @param {number} started */
function elapsed(started) {
	const seconds = Math.round((Date.now() - started) / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
