import type {
	ICredentialsDecrypted,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import type { HttpMethod } from '../../../darwin/api/endpoints';
import type { RetryPolicy } from '../../../darwin/api/retry';
import type { ApiAnswer, FailedAnswer } from './apiAnswer';
import { isSuccess, readErrorCode, readFailedAnswer } from './apiAnswer';
import { pause } from './pause';

/** Whoever sends something: an execution, a publication, or a list in the editor. */
export type Sender = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions;

/** A request, and how it is sent. */
export interface Outgoing {
	request: IHttpRequestOptions & {
		method: HttpMethod;
		/** How long to wait for an answer, in milliseconds. */
		timeout: number;
	};
	/** What n8n authenticates the request with; none for one that is signed already. */
	credential?: ICredentialsDecrypted;
	retry: RetryPolicy;
}

/** Why there is no success: an answer that is not one, or no answer and the cause as Node.js names it. */
export type SendFailure =
	| { kind: 'refused'; answer: FailedAnswer; attempts: number }
	| { kind: 'silent'; code: string | undefined; timeout: number };

/** The answer, which is a success, or why there is none. */
export type Sent = { ok: true; answer: ApiAnswer } | { ok: false; failure: SendFailure };

/**
 * Sends a request, and again as the policy says. Everything that the pack sends goes out here.
 *
 * It ends with the execution: a request that is under way is broken off, and one that waits to be repeated
 * waits no longer and is not sent.
 */
export async function sendRequest(
	context: Sender,
	{ request, credential, retry }: Outgoing,
): Promise<Sent> {
	const { method, timeout } = request;
	const signal = cancelSignalOf(context);
	for (let attempts = 1; ; attempts += 1) {
		let answer: ApiAnswer;
		try {
			answer = await sendOnce(context, { ...request, abortSignal: signal }, credential);
		} catch (error) {
			return { ok: false, failure: { kind: 'silent', code: readErrorCode(error), timeout } };
		}
		if (isSuccess(answer)) return { ok: true, answer };

		const failed = readFailedAnswer(answer);
		const delay = retry({ ...failed, method, attempts });
		if (delay === undefined) {
			return { ok: false, failure: { kind: 'refused', answer: failed, attempts } };
		}
		await pause(delay, signal);
	}
}

async function sendOnce(
	context: Sender,
	request: IHttpRequestOptions,
	credential: ICredentialsDecrypted | undefined,
): Promise<ApiAnswer> {
	const options = { ...request, returnFullResponse: true, ignoreHttpStatusErrors: true };
	if (credential === undefined) return await context.helpers.httpRequest(options);
	return await context.helpers.httpRequestWithAuthentication.call(
		context,
		credential.type,
		options,
		{ credentialsDecrypted: credential },
	);
}

/** n8n hands its signal only to requests with a credential, and there is none outside an execution. */
function cancelSignalOf(context: Sender): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}
