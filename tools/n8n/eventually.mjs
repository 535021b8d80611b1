import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 150;
const PATIENCE_MS = 60_000;

/**
 * Asks again and again until there is an answer.
 *
 * @template T
 * @param {string} what - what is waited for, for the message when it does not come
 * @param {() => Promise<T | undefined>} ask
 * @returns {Promise<T>}
 */
export async function eventually(what, ask) {
	const deadline = Date.now() + PATIENCE_MS;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline)
			throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain for ${what}`);
		await sleep(POLL_MS);
	}
}
