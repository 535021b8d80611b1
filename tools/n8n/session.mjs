/** n8n ties a session to the browser that opened it, which the header `browser-id` names. */
export const BROWSER_ID = 'n8n-nodes-darwin';
/** The cookie that holds a session. */
export const SESSION_COOKIE = 'n8n-auth';

/** Sends requests to n8n, and stays logged in. */
export class N8nSession {
	/**
	 * @param {string} url - n8n's address, without a final slash
	 * @param {string} [session] - one that is open already; n8n limits how often one may log in
	 */
	constructor(url, session = '') {
		this.url = url;
		this.session = session;
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
				cookie: `${SESSION_COOKIE}=${this.session}`,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok)
			throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
		const cookie = response.headers
			.getSetCookie()
			.find((line) => line.startsWith(`${SESSION_COOKIE}=`));
		if (cookie !== undefined) this.session = cookie.split(/[=;]/)[1];
		return text === '' ? undefined : JSON.parse(text);
	}
}
