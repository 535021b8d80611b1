import { createHmac } from 'crypto';

/** What a Darwin app identifies itself with. */
export interface AppCredential {
	appKey: string;
	appSecret: string;
	agentId: string;
}

/**
 * The headers with which an app signs a request.
 *
 * @param body - the exact bytes that are sent; none for a request without a body
 * @returns `X-APP-KEY`, `X-AGENT-ID` and `X-SIGNATURE`, the lowercase hex HMAC-SHA256 (RFC 2104) of the
 *   app key followed by the body, keyed with the app secret
 */
export function signAppRequest(
	{ appKey, appSecret, agentId }: AppCredential,
	body: Buffer,
): Record<string, string> {
	return {
		'X-APP-KEY': appKey,
		'X-AGENT-ID': agentId,
		'X-SIGNATURE': createHmac('sha256', appSecret).update(appKey).update(body).digest('hex'),
	};
}
