/** The HTTP methods that Darwin's API uses. */
export type HttpMethod = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';

/** A place in Darwin's API. */
export interface Endpoint {
	method: HttpMethod;
	/** Below the base URL; `{…}` is replaced by a percent-encoded value. */
	path: string;
}

/**
 * The endpoints of Darwin's API that the pack uses: the only place that lists them.
 *
 * `published` says whether Darwin publishes method and path. Where it does not, they are assumptions
 * derived from similar published endpoints, and users can change them. `apiKeyOnly` marks the endpoints
 * that Darwin documents for an API key and not for an app.
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

/** The name of an endpoint in {@link ENDPOINTS}. */
export type ApiCall = keyof typeof ENDPOINTS;

/** Address of Darwin's API. */
export const API_URL = 'https://api.getdarwin.ai';

/** Address of the separate service that starts voice calls, with the same API key. */
export const VOICE_URL = 'https://voice-gateway-service-production.up.railway.app';

/** The header of the API key, which belongs to one agent. */
export const API_KEY_HEADER = 'X-API-KEY';

/**
 * Whether a value can be part of a path: `.` and `..` would lead elsewhere, and half of a surrogate pair
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
