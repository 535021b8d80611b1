import { readRetryAfter, retryDelay } from '../../../../darwin/api/retry';

describe('the delay before another attempt', () => {
	it.each([
		['GET', 500, 1, 1_000],
		['PUT', 502, 2, 2_000],
		['DELETE', 504, 3, 4_000],
		['POST', 429, 1, 1_000],
		['POST', 503, 2, 2_000],
	] as const)('after %s and %i, attempt %i, is %i ms', (method, status, attempts, delay) => {
		expect(retryDelay({ method, status, attempts })).toBe(delay);
	});

	it('is what Darwin asks for', () => {
		const failed = { method: 'POST', status: 429, attempts: 1 } as const;
		expect(retryDelay({ ...failed, retryAfter: 7_000 })).toBe(7_000);
		expect(retryDelay({ ...failed, retryAfter: 0 })).toBe(0);
	});

	it.each([
		['a fourth attempt', { method: 'GET', status: 500, attempts: 4 }],
		['a request that Darwin refuses', { method: 'GET', status: 400, attempts: 1 }],
		['a wrong key', { method: 'GET', status: 401, attempts: 1 }],
		['a POST that may have sent a message', { method: 'POST', status: 500, attempts: 1 }],
		['a POST behind a gateway', { method: 'POST', status: 504, attempts: 1 }],
		['more than a minute', { method: 'GET', status: 429, attempts: 1, retryAfter: 60_001 }],
	] as const)('does not exist for %s', (_, failed) => {
		expect(retryDelay(failed)).toBeUndefined();
	});
});

describe('the Retry-After header', () => {
	const now = Date.parse('2026-03-12T15:00:00Z');

	it.each([
		['2', 2_000],
		[' 120 ', 120_000],
		[3, 3_000],
		['Thu, 12 Mar 2026 15:00:30 GMT', 30_000],
		['Thu, 12 Mar 2026 14:00:00 GMT', 0],
		['soon', undefined],
		['', undefined],
		['-5x', undefined],
		[undefined, undefined],
		[['2'], undefined],
	])('%j asks for %s ms', (header, delay) => {
		expect(readRetryAfter(header, now)).toBe(delay);
	});
});
