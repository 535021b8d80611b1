import { rewriteUrl } from './rewriteUrl.mjs';

/**
 * A webhook in the simulator's store.
 *
 * @typedef {{id: string, webhookUrl: string, types: string[]}} Webhook
 */

/**
 * A request that the simulator has got. Of its headers, only who was authenticated is kept.
 *
 * @typedef {object} Received
 * @property {string} call
 * @property {string} method
 * @property {string} path
 * @property {string | undefined} caller - `apiKey`, `app`, or nobody
 * @property {any} body
 * @property {number} status - what it was answered with
 * @property {number} at - milliseconds since 1970
 */

/**
 * How the simulator should answer the next requests to an endpoint.
 *
 * @typedef {object} Fault
 * @property {string} call - or `*` for any
 * @property {number} [status]
 * @property {any} [body]
 * @property {Record<string, string>} [headers]
 * @property {number} [delay] - milliseconds before the answer
 * @property {number} [times] - how many requests it is for; 1 if absent
 */

/** What the simulator knows, until it is reset. */
export class State {
	/** @type {Map<string, Webhook>} */
	webhooks = new Map();
	/** @type {Received[]} */
	requests = [];
	/** @type {Array<Fault & {times: number}>} */
	faults = [];
	/** What the AI waits for, by the id of the function call. @type {Map<string, any>} */
	functionCalls = new Map();
	/** Whether the list of webhooks shows ids. */
	idsInList = true;
	/** Whether the answer to a new webhook shows its id. */
	idInAnswer = true;
	/** What it does to the URL of a webhook before it stores it. @type {import('./rewriteUrl.mjs').Rewriting} */
	urls = {};
	/** Whether it knows all types that Darwin's pages name, or only those that all of its pages name. */
	allTypes = true;
	/** Goes on after a reset, so that no id ever means two webhooks. */
	lastId = 30;

	reset() {
		const { lastId } = this;
		Object.assign(this, new State(), { lastId });
	}

	/** @param {Pick<Webhook, 'webhookUrl' | 'types'>} webhook */
	store({ webhookUrl, types }) {
		this.lastId += 1;
		return this.put(String(this.lastId), { webhookUrl, types });
	}

	/**
	 * @param {string} id
	 * @param {Pick<Webhook, 'webhookUrl' | 'types'>} webhook
	 */
	put(id, { webhookUrl, types }) {
		const webhook = { id, webhookUrl: rewriteUrl(webhookUrl, this.urls), types };
		this.webhooks.set(id, webhook);
		return webhook;
	}

	/**
	 * Takes the fault that the next request to an endpoint gets.
	 *
	 * @param {string} call
	 * @returns {Fault | undefined}
	 */
	takeFault(call) {
		const fault = this.faults.find((other) => other.call === call || other.call === '*');
		if (fault === undefined) return undefined;
		fault.times -= 1;
		if (fault.times <= 0) this.faults.splice(this.faults.indexOf(fault), 1);
		return fault;
	}
}
