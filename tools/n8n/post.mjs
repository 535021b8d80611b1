import { sign } from '../dist.mjs';
import { SIGNING_SECRET } from './instance.mjs';

/**
 * What a caller got.
 *
 * @typedef {{status: number, body: any}} Answer
 */

/**
 * Sends a body to a webhook, signed unless the headers say otherwise.
 *
 * @param {string} url
 * @param {string | Uint8Array<ArrayBuffer>} body
 * @param {{secret?: string, headers?: Record<string, string | undefined>}} [options] - a header that is
 *   undefined is not sent
 * @returns {Promise<Answer>}
 */
export async function post(url, body, { secret = SIGNING_SECRET, headers = {} } = {}) {
	const all = {
		'content-type': 'application/json',
		'x-signature': sign(typeof body === 'string' ? body : Buffer.from(body), secret),
		...headers,
	};
	const present = Object.entries(all).flatMap(([name, value]) =>
		value === undefined ? [] : [/** @type {[string, string]} */ ([name, value])],
	);
	const response = await fetch(url, { method: 'POST', headers: present, body });
	const text = await response.text();
	return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}
