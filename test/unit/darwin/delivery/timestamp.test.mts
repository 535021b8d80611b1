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

const TIME = Date.UTC(2026, 2, 12, 15, 22, 3, 115);

describe('reading a timestamp as databases and languages print it', () => {
	it.each([
		// PostgreSQL
		['2026-03-12 15:22:03.115+00', TIME],
		['2026-03-12 12:22:03.115-03', TIME],
		['2026-03-12 20:52:03.115+0530', TIME],
		['2026-03-12 20:52:03.115+05:30', TIME],
		['2026-03-12T15:22:03.115+00', TIME],
		['2026-03-12 15:22:03+00', TIME - 115],
		// Python, Java and Go, with finer fractions
		['2026-03-12T15:22:03.115999+00:00', TIME],
		['2026-03-12T15:22:03.115999999Z', TIME],
		['2026-03-12T15:22:03.1159999999999999999999999999-00', TIME],
		['2026-03-12T15:22:03.1Z', TIME - 15],
		['2026-03-12 15:22:03,115', TIME],
		// Ruby
		['2026-03-12 15:22:03 +0000', TIME - 115],
		['2026-03-12 15:22:03 UTC', TIME - 115],
		// Without seconds
		['2026-03-12 15:22+00', TIME - 3_115],
		['2026-03-12T15:22', TIME - 3_115],
		['2026-03-12T12:22-03', TIME - 3_115],
	])('%j', (value, time) => {
		expect(readTimestamp(value)).toBe(time);
	});

	it.each([
		'2026-03-12 15:22:03.115+',
		'2026-03-12 15:22:03.115+0',
		'2026-03-12 15:22:03.115+000',
		'2026-03-12 15:22:03.115+99',
		'2026-03-12 15:22:03.115+00:60',
		'2026-03-12 15:22:03. Z',
		'2026-03-12  15:22:03',
		'2026-03-12 15:22:03 CET',
		'2026-03-12 15',
		'2026-03-12+00',
		'2026-03-12 25:00:00Z',
		'2026-03-12 15:22:60Z',
	])('finds no time in %j', (value) => {
		expect(readTimestamp(value)).toBeUndefined();
	});
});

describe('reading a number as a time', () => {
	it.each([
		['seconds', TIME / 1e3],
		['milliseconds', TIME],
	])('knows %s', (_, value) => {
		expect(readTimestamp(value)).toBeCloseTo(TIME, -1);
		expect(readTimestamp(String(value))).toBeCloseTo(TIME, -1);
	});

	it.each([
		['microseconds', TIME * 1e3],
		['nanoseconds', TIME * 1e6],
		['the oldest microseconds that could be meant', 1e14],
	])('cannot tell %s from a time of a far future', (_, value) => {
		expect(readTimestamp(value)).toBeUndefined();
		expect(readTimestamp(String(value))).toBeUndefined();
	});

	it('reads the same with any offset, and never throws', () => {
		const twoDigits = (value: number) => String(value).padStart(2, '0');
		fc.assert(
			fc.property(
				fc.date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true }),
				fc.integer({ min: -14, max: 14 }),
				(date, hours) => {
					const local = new Date(date.getTime() + hours * 3_600_000).toISOString();
					const offset = `${hours < 0 ? '-' : '+'}${twoDigits(Math.abs(hours))}`;
					const text = local.replace('T', ' ').replace('Z', offset);
					expect(readTimestamp(text)).toBe(date.getTime());
				},
			),
		);
		fc.assert(
			fc.property(
				fc.stringMatching(/^2026-03-12[T ]?[\d:.+ Z-]*$/),
				(text) => void readTimestamp(text),
			),
		);
	});
});
