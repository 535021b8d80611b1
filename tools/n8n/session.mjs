/** n8n ties a session to the browser that opened it, and knows that by this header. */
const BROWSER_ID = 'n8n-nodes-darwin';

/** Sends requests to n8n, and stays logged in. */
export class N8nSession {
	#cookie = '';

	/** @param {string} url - n8n's address, without a final slash */
	constructor(url) {
		this.url = url;
	}

	/**
	 * What n8n answers, without the envelope that its REST interface puts around it.
	 *
	 * @param {string} method
	 * @param {string} path
	 * @param {unknown} [body]
	 * @returns {Promise<any>}
	 */
	async request(method, path, body) {
		return (await this.send(method, path, body))?.data;
	}

	/**
	 * @param {string} method
	 * @param {string} path
	 * @param {unknown} [body]
	 * @returns {Promise<any>}
	 */
	async send(method, path, body) {
		const response = await fetch(this.url + path, {
			method,
			headers: {
				'browser-id': BROWSER_ID,
				cookie: this.#cookie,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok)
			throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
		const session = response.headers.getSetCookie().find((line) => line.startsWith('n8n-auth='));
		if (session !== undefined) this.#cookie = session.split(';')[0];
		return text === '' ? undefined : JSON.parse(text);
	}
}
