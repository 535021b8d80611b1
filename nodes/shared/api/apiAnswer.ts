import get from 'lodash/get';
import type { IN8nHttpFullResponse } from 'n8n-workflow';
import { readRetryAfter } from '../../../darwin/api/retry';

/** An answer to a request, success or not. */
export type ApiAnswer = Pick<IN8nHttpFullResponse, 'body' | 'headers' | 'statusCode'>;

/** An answer that is not a success. */
export interface FailedAnswer {
	status: number;
	body: unknown;
	/** Milliseconds after which Darwin wants to be asked again, if it says so. */
	retryAfter?: number;
}

/** Whether an answer is a success. */
export function isSuccess({ statusCode }: Pick<ApiAnswer, 'statusCode'>): boolean {
	return statusCode >= 200 && statusCode < 300;
}

/** What there is to know of an answer that is not a success. */
export function readFailedAnswer({ body, headers, statusCode }: ApiAnswer): FailedAnswer {
	const retryAfter = readRetryAfter(headers['retry-after'], Date.now());
	return { status: statusCode, body, retryAfter };
}

/**
 * What went wrong with a connection, as Node.js names it: `ECONNREFUSED`, `ECONNABORTED`.
 *
 * @param error - what n8n's HTTP client threw
 * @returns `undefined` when the error does not tell
 */
export function readErrorCode(error: unknown): string | undefined {
	return ['code', 'cause.code', 'context.code', 'errorResponse.code', 'httpCode']
		.map((path) => get(error, path) as unknown)
		.find((code): code is string => typeof code === 'string' && /^E[A-Z_]+$/.test(code));
}
