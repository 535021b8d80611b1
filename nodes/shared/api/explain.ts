import type { ApiCall } from '../../../darwin/api/endpoints';
import { ENDPOINTS } from '../../../darwin/api/endpoints';
import { isJsonObject } from '../../../darwin/json/object';
import { hasText } from '../../../darwin/text/filled';
import type { FailedAnswer } from './apiAnswer';

/** What a user reads about a request that failed. */
export interface Explanation {
	/** What happened; n8n writes it to its log, so nothing of a request or an answer is in it. */
	message: string;
	/** Why, and what to do. */
	description: string;
}

/** The credentials of Darwin's API, by the names that the editor shows. */
export const CREDENTIAL_NAMES = {
	darwinApi: 'Darwin API',
	darwinAppApi: 'Darwin App API',
} as const;

const LONGEST_QUOTE = 300;
const DAY_MS = 24 * 3_600_000;

/** In words, because n8n replaces a message that holds one of these codes by a text of its own. */
const CAUSES: Record<string, string | undefined> = {
	EAI_AGAIN: 'The name of its host could not be looked up.',
	ECONNREFUSED: 'It refused the connection.',
	ECONNRESET: 'The connection was closed before the answer was complete.',
	ENOTFOUND: 'There is no host of that name.',
};

/**
 * Explains an answer of Darwin's API that is not a success.
 *
 * @param credential - the credential's name, as the editor shows it
 */
export function explainAnswer(
	call: ApiCall,
	{ status, body, retryAfter }: FailedAnswer,
	credential: string,
): Explanation {
	const said = quote(body);
	if (status === 401 || status === 403) {
		const isForKeyOnly = ENDPOINTS[call].apiKeyOnly && credential !== CREDENTIAL_NAMES.darwinApi;
		const remedy = isForKeyOnly
			? 'Darwin documents this endpoint for an API key only: choose one in place of the app.'
			: `Open the credential, paste the value from Darwin again, and save it. ${keyOwner(call)}`;
		return {
			message: `Darwin did not accept the ${credential} credential (${status})`,
			description: remedy + said,
		};
	}
	if (status === 404 || status === 405) return explainNotFound(call, status, said);
	if (status === 429) {
		return {
			message: 'Darwin is limiting requests (429)',
			description: `Try again in ${describeWait(retryAfter)}. With many items, add Batching under Settings to slow them down.${said}`,
		};
	}
	if (status >= 500) {
		return {
			message: `Darwin could not handle the request (${status})`,
			description: `The fault is on Darwin’s side. Try again later.${said}`,
		};
	}
	return {
		message: `Darwin refused the request (${status})`,
		description: `Correct what Darwin names, and run the node again.${said}`,
	};
}

/** Whose key an endpoint takes, as Darwin documents it: help.getdarwin.ai, articles 12651085 and 15565794. */
function keyOwner(call: ApiCall): string {
	return call === 'startVoiceCall'
		? 'Voice calls take the API key of the organizational unit, not of one agent.'
		: 'An API key belongs to one agent.';
}

function describeWait(retryAfter: number | undefined): string {
	if (retryAfter === undefined) return 'a while';
	return retryAfter > DAY_MS ? 'more than a day' : `${Math.ceil(retryAfter / 1000)} s`;
}

/** For a path whose place Darwin does not publish, the likely cause is that the assumption is wrong. */
function explainNotFound(call: ApiCall, status: number, said: string): Explanation {
	const { method, path, published } = ENDPOINTS[call];
	return published
		? {
				message: `Darwin found nothing at ${path} (${status})`,
				description: `Check the ID or the phone number, and the Base URL in the credential.${said}`,
			}
		: {
				message: `Darwin does not know this endpoint, or does not know this ID (${status})`,
				description: `Darwin does not publish this endpoint, so ${method} ${path} is assumed. Compare it with Darwin’s API reference and correct Method and Path under Options. If they are right, check the ID.${said}`,
			};
}

/**
 * Explains a request that got no answer.
 *
 * @param code - what went wrong, as Node.js names it: `ECONNREFUSED`, `ENOTFOUND`, `ECONNABORTED`
 * @param timeout - how long it waited, in milliseconds
 */
export function explainSilence(code: string | undefined, timeout: number): Explanation {
	if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') {
		return {
			message: `Darwin did not answer within ${timeout / 1000} s`,
			description:
				'It is not known whether Darwin carried out the request. Check in Darwin before you send it again, or set a longer Timeout under Settings.',
		};
	}
	const cause = CAUSES[code ?? ''];
	return {
		message: 'Darwin cannot be reached',
		description: `${cause === undefined ? '' : `${cause} `}Check the Base URL in the credential, and whether n8n can reach it.`,
	};
}

function quote(body: unknown): string {
	const message = isJsonObject(body) ? body.message : undefined;
	if (!hasText(message)) return '';
	return ` Darwin says: ${message.trim().slice(0, LONGEST_QUOTE)}`;
}
