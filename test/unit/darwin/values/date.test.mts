import fc from 'fast-check';
import type { DateStyle } from '../../../../darwin/values/date';
import { readDate, readEpoch } from '../../../../darwin/values/date';

const ZONE = 'America/Mexico_City';

describe('readDate', () => {
	const read = (text: string, style: DateStyle = 'automatic', zone = ZONE) => {
		const date = readDate(text, style, zone);
		return date.ok ? date.value : date.reason;
	};

	it.each([
		['2026-12-31', '2026-12-31'],
		['31/12/2026', '2026-12-31'],
		['12/31/2026', '2026-12-31'],
		['31-12-2026', '2026-12-31'],
		['31.12.2026', '2026-12-31'],
		['5/5/2026', '2026-05-05'],
		['05/5/2026', '2026-05-05'],
		['2026/12/31', '2026-12-31'],
		['16 de marzo de 2026', '2026-03-16'],
		['16 de marzo del 2026', '2026-03-16'],
		['1 de março de 2026', '2026-03-01'],
		['March 16, 2026', '2026-03-16'],
		['16 march 2026', '2026-03-16'],
		['31/12/2026 18:30', '2026-12-31T18:30:00.000-06:00'],
		['31/12/2026, 8:05:09', '2026-12-31T08:05:09.000-06:00'],
		['2026-12-31 18:30', '2026-12-31T18:30:00.000-06:00'],
		['2026-12-31T18:30:00', '2026-12-31T18:30:00.000-06:00'],
		['2026-12-31T18:30:00Z', '2026-12-31T18:30:00.000Z'],
		['2026-12-31t18:30:00.5-03:00', '2026-12-31T18:30:00.500-03:00'],
		[' 2026-12-31 ', '2026-12-31'],
		['29/02/2028', '2028-02-29'],
	])('reads %j as %j', (text, value) => {
		expect(read(text)).toBe(value);
	});

	it('reads what has two readings only in a style', () => {
		expect(read('03/04/2026')).toBe('could be 2026-04-03 or 2026-03-04: choose a Date Style');
		expect(read('03/04/2026', 'dayFirst')).toBe('2026-04-03');
		expect(read('03/04/2026', 'monthFirst')).toBe('2026-03-04');
		expect(read('3.4.2026 9:00', 'dayFirst', 'UTC')).toBe('2026-04-03T09:00:00.000Z');
	});

	it('reads what has one reading whatever the style', () => {
		expect(read('31/12/2026', 'monthFirst')).toBe('2026-12-31');
		expect(read('12/31/2026', 'dayFirst')).toBe('2026-12-31');
	});

	it.each(
		[
			[
				'',
				'abc',
				'30/02/2026',
				'2026-02-30',
				'29/02/2026',
				'00/05/2026',
				'13/13/2026',
				'31/04/2026',
				'10:30',
			],
			[
				'2026',
				'12/2026',
				'31/12-2026',
				'31/12/2026 25:00',
				'2026-12-31T24:61',
				'16 de marzoo de 2026',
				'lunes',
			],
			[
				'Torre 5, calle 2026',
				'5 personas en 2026',
				'2026-W12',
				'20261231',
				'٣/٤/2026',
				`1${' '.repeat(99)}/2/2026`,
			],
		].flat(),
	)('does not take %j for a date', (text) => {
		expect(read(text)).toBe('is not a date');
	});

	it('does not guess the century', () => {
		expect(read('31/12/26', 'dayFirst')).toBe('has a two-digit year');
	});

	it('reads back every day, however it is written', () => {
		const day = fc.date({
			min: new Date('1900-01-01'),
			max: new Date('2100-01-01'),
			noInvalidDate: true,
		});
		const written = fc.constantFrom<[string, Intl.DateTimeFormatOptions, DateStyle]>(
			['es-MX', { dateStyle: 'short' }, 'dayFirst'],
			['pt-BR', { dateStyle: 'short' }, 'dayFirst'],
			['en-US', { dateStyle: 'short' }, 'monthFirst'],
			['es-AR', { dateStyle: 'long' }, 'automatic'],
			['pt-BR', { dateStyle: 'long' }, 'automatic'],
			['en-US', { dateStyle: 'long' }, 'automatic'],
			['sv-SE', { dateStyle: 'short' }, 'automatic'],
		);
		fc.assert(
			fc.property(day, written, (date, [locale, options, style]) => {
				const long = options.dateStyle === 'long';
				const text = date.toLocaleDateString(locale, {
					timeZone: 'UTC',
					day: 'numeric',
					month: long ? 'long' : '2-digit',
					year: 'numeric',
				});
				expect(read(text, style)).toBe(date.toISOString().slice(0, 10));
			}),
			{ numRuns: 500 },
		);
	});

	it('ends at once, whatever it is given', () => {
		const started = performance.now();
		for (const unit of ['1', ' ', '/', '1/', 'a ', '1 a', 'é']) read(unit.repeat(200_000));
		expect(performance.now() - started).toBeLessThan(1_000);
	});
});

describe('readEpoch', () => {
	it.each([
		[1_767_225_600, { ok: true, value: '2025-12-31T18:00:00.000-06:00' }],
		[1_767_225_600_123, { ok: true, value: '2025-12-31T18:00:00.123-06:00' }],
		[2026, { ok: false, reason: 'is not a date' }],
		[20_261_231, { ok: false, reason: 'is not a date' }],
		[-1_767_225_600, { ok: false, reason: 'is not a date' }],
		[Number.NaN, { ok: false, reason: 'is not a date' }],
	])('reads %d', (value, date) => {
		expect(readEpoch(value, ZONE)).toEqual(date);
	});
});
