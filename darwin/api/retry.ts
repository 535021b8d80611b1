import { DateTime } from 'luxon';
import type { HttpMethod } from './endpoints';

/** An answer that asks for another attempt. */
export interface FailedAttempt {
	method: HttpMethod;
	status: number;
	/** Milliseconds that Darwin asks to wait, if it does: see {@link readRetryAfter}. */
	retryAfter?: number;
	/** How many attempts there have been, this one included. */
	attempts: number;
}

/** When a request that failed is sent again: milliseconds to wait, or `undefined` for no further attempt. */
export type RetryPolicy = (failed: FailedAttempt) => number | undefined;

/** For whoever tries again anyway, as a person does who publishes a workflow or opens a list. */
export const neverRetry: RetryPolicy = () => undefined;

/** Attempts that a request gets in all. */
export const MAX_ATTEMPTS = 4;
const FIRST_DELAY_MS = 1_000;
/** A longer wait than this is reported instead. */
const LONGEST_DELAY_MS = 60_000;

const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

/**
 * How long to wait before the next attempt of a request.
 *
 * A request that changes nothing when it is repeated is repeated after any 5xx. A POST that may have sent
 * a message is repeated only after answers that say it was not taken (429 and 503), so that no contact
 * gets it twice.
 *
 * @returns milliseconds, or `undefined` when there should be no further attempt
 */
export function retryDelay(failed: FailedAttempt): number | undefined {
	const { method, status, retryAfter, attempts } = failed;
	const wasRefused = status === TOO_MANY_REQUESTS || status === UNAVAILABLE;
	const mayRepeat = wasRefused || (status >= 500 && method !== 'POST');
	if (!mayRepeat || attempts >= MAX_ATTEMPTS) return undefined;
	const delay = retryAfter ?? FIRST_DELAY_MS * 2 ** (attempts - 1);
	return delay <= LONGEST_DELAY_MS ? delay : undefined;
}

/** Seconds as RFC 9110 writes them, and fractions, which some senders write besides. */
const SECONDS = /^(?:\d+\.?\d*|\.\d+)$/;

/**
 * How long a `Retry-After` header asks to wait: seconds, where a fraction counts as a whole one, or an HTTP
 * date in one of its three forms (RFC 9110, 10.2.3 and 5.6.7). Whatever else stands there is as if absent: a
 * number below zero, a date that only JavaScript reads, several headers.
 *
 * @param now - milliseconds since 1970
 * @returns milliseconds, 0 for a date that is past; `undefined` when there is nothing to read
 */
export function readRetryAfter(header: unknown, now: number): number | undefined {
	if (typeof header !== 'string' && typeof header !== 'number') return undefined;
	const text = String(header).trim();
	if (SECONDS.test(text)) return Math.ceil(Number(text)) * 1_000;
	const date = DateTime.fromHTTP(text);
	return date.isValid ? Math.max(0, date.toMillis() - now) : undefined;
}
