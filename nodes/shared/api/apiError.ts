import escapeHtml from 'lodash/escape';
import get from 'lodash/get';
import type { IN8nHttpFullResponse, INode } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import type { ApiCall } from '../../../darwin/api/endpoints';
import { readRetryAfter } from '../../../darwin/api/retry';
import type { Explanation, FailedAnswer } from './explain';
import { explainAnswer, explainSilence } from './explain';

/** An answer of Darwin's API, success or not. */
export type ApiAnswer = Pick<IN8nHttpFullResponse, 'body' | 'headers' | 'statusCode'>;

/** Whether an answer is a success. */
export function isSuccess({ statusCode }: Pick<ApiAnswer, 'statusCode'>): boolean {
	return statusCode >= 200 && statusCode < 300;
}

/** What there is to know of an answer that is no success. */
export function readFailedAnswer({ body, headers, statusCode }: ApiAnswer): FailedAnswer {
	const retryAfter = readRetryAfter(headers['retry-after'], Date.now());
	return { status: statusCode, body, retryAfter };
}

/**
 * The error for an answer that is no success.
 *
 * @param credential - the credential's name, as the editor shows it
 */
export function answerError(
	node: INode,
	call: ApiCall,
	failed: FailedAnswer,
	credential: string,
): NodeApiError {
	return apiError(node, explainAnswer(call, failed, credential), String(failed.status));
}

/**
 * The error for a request that got no answer.
 *
 * @param error - what n8n's HTTP client threw
 * @param timeout - how long was waited, in milliseconds
 */
export function silenceError(node: INode, error: unknown, timeout: number): NodeApiError {
	return apiError(node, explainSilence(readErrorCode(error), timeout));
}

/** What went wrong with a connection, as Node.js names it; `undefined` when the error does not tell. */
export function readErrorCode(error: unknown): string | undefined {
	return ['code', 'cause.code', 'context.code', 'errorResponse.code', 'httpCode']
		.map((path) => get(error, path) as unknown)
		.find((code): code is string => typeof code === 'string' && /^E[A-Z_]+$/.test(code));
}

/** Nothing of n8n's own error goes along: it holds the request with its keys. */
function apiError(node: INode, { message, description }: Explanation, httpCode?: string) {
	// The editor renders descriptions as HTML.
	return new NodeApiError(node, {}, { message, description: escapeHtml(description), httpCode });
}
