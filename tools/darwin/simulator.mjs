import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../setup/dependencies.mjs';
import { start, stop } from '../setup/processes.mjs';

/**
 * What the simulator knows.
 *
 * @typedef {object} Snapshot
 * @property {import('./state.mjs').Webhook[]} webhooks
 * @property {import('./state.mjs').Received[]} requests - oldest first
 * @property {Record<string, any>} results - by the id of the function call
 */

/** Tells a running simulator what to do, and asks what it got. */
export class Simulator {
	/** @param {string} url - its address, which is Darwin's base URL for whoever uses it */
	constructor(url) {
		this.url = url;
	}

	/** Forgets everything. */
	async reset() {
		await this.#send('POST', 'reset');
	}

	/**
	 * Sets how it answers.
	 *
	 * @param {Partial<Pick<import('./state.mjs').State, 'idsInList' | 'idInAnswer' | 'urls' | 'allTypes'>>} behavior
	 */
	async behave(behavior) {
		await this.#send('POST', 'behavior', behavior);
	}

	/** @param {import('./state.mjs').Fault} fault */
	async fail(fault) {
		await this.#send('POST', 'faults', fault);
	}

	/** Ends all faults. */
	async recover() {
		await this.#send('DELETE', 'faults');
	}

	/**
	 * Stores a webhook, as if somebody else had created it.
	 *
	 * @param {string} webhookUrl
	 * @param {string[]} types
	 * @returns {Promise<import('./state.mjs').Webhook>}
	 */
	async storeWebhook(webhookUrl, types) {
		return await this.#send('POST', 'webhooks', { webhookUrl, types });
	}

	/** Loses all webhooks, as if somebody had removed them. */
	async removeWebhooks() {
		await this.#send('DELETE', 'webhooks');
	}

	/** @param {string} id - of a function call that the AI waits for */
	async expectResult(id) {
		await this.#send('POST', 'function-calls', { id });
	}

	/**
	 * Sends an event to whoever has subscribed to it.
	 *
	 * @param {Record<string, any>} event
	 * @returns {Promise<import('./deliveries.mjs').Delivery[]>}
	 */
	async deliver(event) {
		return await this.#send('POST', 'deliver', event);
	}

	/** @returns {Promise<import('./conversation.mjs').Conversation>} */
	async converse() {
		return await this.#send('POST', 'conversation');
	}

	/** @returns {Promise<Snapshot>} */
	async read() {
		return await this.#send('GET', 'state');
	}

	/**
	 * The requests that it has received at an endpoint.
	 *
	 * @param {import('../../darwin/api/endpoints').ApiCall} name
	 * @returns {Promise<import('./state.mjs').Received[]>} oldest first
	 */
	async calls(name) {
		return (await this.read()).requests.filter(({ call }) => call === name);
	}

	/**
	 * @param {string} method
	 * @param {string} path
	 * @param {unknown} [body]
	 */
	async #send(method, path, body) {
		const response = await fetch(`${this.url}/simulator/${path}`, {
			method,
			headers: { 'content-type': 'application/json' },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		if (!response.ok) throw new Error(`The simulator answered ${response.status} to ${path}`);
		return await response.json();
	}
}

/**
 * Starts a Darwin simulator as a process of its own.
 *
 * @param {{port?: number}} [options] - a free port if absent
 * @returns {Promise<{simulator: Simulator, stop: () => Promise<void>}>}
 */
export async function startSimulator({ port = 0 } = {}) {
	const child = start(process.execPath, [join(ROOT, 'tools/darwin/server.mjs')], {
		cwd: ROOT,
		env: { ...process.env, DARWIN_SIMULATOR_PORT: String(port) },
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const output = createInterface({
		input: /** @type {import('node:stream').Readable} */ (child.stdout),
	});
	const [line] = await Promise.race([
		once(output, 'line'),
		once(child, 'exit').then(([code]) => {
			throw new Error(`The Darwin simulator ended with code ${code}`);
		}),
	]);
	return { simulator: new Simulator(JSON.parse(line).url), stop: () => stop(child) };
}
