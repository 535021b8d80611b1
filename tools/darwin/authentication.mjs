import { createHmac, timingSafeEqual } from 'node:crypto';
import { API_KEY, APP } from './keys.mjs';

/**
 * Checks a request as Darwin does, by the API key or by an app's signature over its key and the body.
 *
 * @param {import('express').Request} request - its body as it was received
 * @returns {'apiKey' | 'app' | undefined} who it comes from; nothing when it is not genuine
 */
export function authenticate(request) {
	if (request.get('x-api-key') !== undefined) {
		return request.get('x-api-key') === API_KEY ? 'apiKey' : undefined;
	}
	if (request.get('x-app-key') !== APP.appKey || request.get('x-agent-id') !== APP.agentId) {
		return undefined;
	}
	const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
	const expected = createHmac('sha256', APP.appSecret).update(APP.appKey).update(body).digest();
	const given = Buffer.from(request.get('x-signature') ?? '', 'hex');
	return given.length === expected.length && timingSafeEqual(given, expected) ? 'app' : undefined;
}
