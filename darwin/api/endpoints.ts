/** The HTTP methods that Darwin's API takes. */
export type HttpMethod = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';

/** Where a call of Darwin's API is. */
export interface Endpoint {
	method: HttpMethod;
	/** Below the base URL; `{…}` stands for a value that is put there percent-encoded. */
	path: string;
}

/**
 * The calls of Darwin's API that the pack makes: the only place that lists them.
 *
 * `published` tells whether Darwin publishes method and path. Where it does not, they are assumed from
 * the published calls beside them, and users can change them. `apiKeyOnly` marks the calls that Darwin
 * documents for an API key and not for an app.
 */
export const ENDPOINTS = {
	listWebhooks: { method: 'GET', path: '/v1/webhook', published: true, apiKeyOnly: true },
	createWebhook: { method: 'POST', path: '/v1/webhook', published: false, apiKeyOnly: true },
	updateWebhook: { method: 'PUT', path: '/v1/webhook/{id}', published: true, apiKeyOnly: true },
	deleteWebhook: { method: 'DELETE', path: '/v1/webhook/{id}', published: false, apiKeyOnly: true },
	returnResult: {
		method: 'PUT',
		path: '/v1/function-call/{id}',
		published: false,
		apiKeyOnly: false,
	},
	sendTemplate: {
		method: 'POST',
		path: '/v1/thread/{phone}/messages/outbound',
		published: true,
		apiKeyOnly: false,
	},
	startVoiceCall: { method: 'POST', path: '/api/v1/calls', published: true, apiKeyOnly: true },
} as const satisfies Record<string, Endpoint & { published: boolean; apiKeyOnly: boolean }>;

/** A call of Darwin's API. */
export type ApiCall = keyof typeof ENDPOINTS;

/** Where Darwin's API is. */
export const API_URL = 'https://api.getdarwin.ai';

/** Where Darwin starts voice calls: a service of its own, with the same API key. */
export const VOICE_URL = 'https://voice-gateway-service-production.up.railway.app';

/** The header of the API key, which belongs to one agent. */
export const API_KEY_HEADER = 'X-API-KEY';

/**
 * Whether a value can stand in a path: `.` and `..` would lead to another one, and half of a surrogate pair
 * cannot be encoded.
 */
export function isPathSegment(value: string): boolean {
	return value !== '.' && value !== '..' && !/\p{Surrogate}/u.test(value);
}

/**
 * Puts a value into a path.
 *
 * @param path - with one `{…}`, or none
 * @param value - for which {@link isPathSegment} holds; percent-encoded here, so that it stays one segment
 */
export function fillPath(path: string, value: string): string {
	return path.replace(/\{\w+\}/, () => encodeURIComponent(value));
}
