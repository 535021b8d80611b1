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
		[
			'a POST that failed and names a wait',
			{ method: 'POST', status: 500, attempts: 1, retryAfter: 1_000 },
		],
		['more than a minute', { method: 'GET', status: 429, attempts: 1, retryAfter: 60_001 }],
	] as const)('does not exist for %s', (_, failed) => {
		expect(retryDelay(failed)).toBeUndefined();
	});
});

describe('the Retry-After header', () => {
	const now = Date.parse('2026-03-12T15:00:00Z');

	it.each([
		['2', 2_000],
		['0', 0],
		['2026', 2_026_000],
		['007', 7_000],
		[' 120 ', 120_000],
		[3, 3_000],
		['1.5', 2_000],
		['0.001', 1_000],
		['.5', 1_000],
		['3.', 3_000],
		['3.0', 3_000],
		[0.2, 1_000],
		['Thu, 12 Mar 2026 15:00:30 GMT', 30_000],
		['Thursday, 12-Mar-26 15:00:30 GMT', 30_000],
		['Thu Mar 12 15:00:30 2026', 30_000],
		['Thu, 12 Mar 2026 15:00:00 GMT', 0],
		['Thu, 12 Mar 2026 14:00:00 GMT', 0],
		['Sun, 06 Nov 1994 08:49:37 GMT', 0],
	])('%j asks for %s ms', (header, delay) => {
		expect(readRetryAfter(header, now)).toBe(delay);
	});

	it.each([
		...['soon', '', ' ', '-1', '-0', '+5', '- 5', '-5x', '5s', '5 s', '1,5', '1_000', '1 000', '.'],
		...['1.5.5', '1e3', '0x10', '0b1', 'Infinity', 'NaN', '٣', '5, 10', 'null', 'true'],
		...['2026-03', '2026-03-12', '2026-03-12T15:00:30Z', 'tomorrow', 'March 12, 2026', '3/12/2026'],
		...['Thu, 12 Mar 2026 15:00:30', 'Thu, 12 Mar 2026 15:00:30 +0000', '12 Mar 2026 15:00:30 GMT'],
		...[
			'Thu, 12 Mar 2026 15:00:30 UTC',
			'Thu, 12 Mar 2026 15:00:30 GMT, 5',
			'thu, 12 mar 2026 gmt',
		],
		...['Mon, 12 Mar 2026 15:00:30 GMT', 'Sat, 31 Feb 2026 15:00:30 GMT'],
		...['Thu, 12 Mar 2026 25:00:30 GMT', '@1773327630', `${'9'.repeat(99)}x`],
		...[
			undefined,
			null,
			true,
			-1,
			-0.5,
			NaN,
			Infinity,
			5n,
			{},
			new Date(now),
			['2'],
			['2', '5'],
			[],
		],
	])('%p is as if absent', (header) => {
		expect(readRetryAfter(header, now)).toBeUndefined();
	});

	it.each(['61', '86400', '9'.repeat(30), '9'.repeat(400), 'Thu, 12 Mar 2026 15:01:01 GMT'])(
		'asks for a wait that is reported instead: %s',
		(header) => {
			const retryAfter = readRetryAfter(header, now);
			expect(retryAfter).toBeGreaterThan(60_000);
			expect(retryDelay({ method: 'GET', status: 503, attempts: 1, retryAfter })).toBeUndefined();
		},
	);

	it('is read at once, however long it is', () => {
		const started = Date.now();
		for (const piece of ['1', '1.', '.', ' ', 'Thu, ', '-']) readRetryAfter(piece.repeat(1e5), now);
		expect(Date.now() - started).toBeLessThan(500);
	});
});
