import fc from 'fast-check';
import { readTimestamp } from '../../../../darwin/delivery/timestamp';

const NOON = Date.UTC(2026, 2, 12, 12, 0, 0);

describe('reading a timestamp', () => {
	it.each([
		['2026-03-12T12:00:00Z', NOON],
		['2026-03-12T12:00:00.000Z', NOON],
		['2026-03-12T12:00:00.123456Z', NOON + 123],
		['2026-03-12T09:00:00-03:00', NOON],
		['2026-03-12T09:00:00-0300', NOON],
		['2026-03-12t12:00:00z', NOON],
		['2026-03-12T12:00Z', NOON],
		[' 2026-03-12T12:00:00Z ', NOON],
		[NOON, NOON],
		[NOON / 1000, NOON],
		[NOON / 1000 + 0.5, NOON + 500],
		[String(NOON), NOON],
		[String(NOON / 1000), NOON],
		['2026-03-12', Date.UTC(2026, 2, 12)],
	])('%j', (value, time) => {
		expect(readTimestamp(value)).toBe(time);
	});

	it.each(['2026-03-12T12:00:00', '2026-03-12 12:00:00', '2026-03-12T12:00:00,000'])(
		'takes a time without an offset as UTC, wherever n8n runs: %s',
		(value) => {
			expect(readTimestamp(value)).toBe(NOON);
		},
	);

	it.each([
		undefined,
		null,
		'',
		'yesterday',
		'12/03/2026',
		'2026-13-40T00:00:00Z',
		true,
		{},
		[],
		-1,
		NaN,
		Infinity,
	])('finds no time in %p', (value) => {
		expect(readTimestamp(value)).toBeUndefined();
	});

	it('reads every date that JavaScript writes, and never throws', () => {
		const min = new Date(0);
		const max = new Date('2999-01-01');
		fc.assert(
			fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
				expect(readTimestamp(date.toISOString())).toBe(date.getTime());
			}),
		);
		fc.assert(fc.property(fc.anything(), (value) => void readTimestamp(value)));
	});
});
