import fc from 'fast-check';
import type { ValueType } from '../../darwin/values/convert';
import { convert, typeOf } from '../../darwin/values/convert';
import type { DateStyle } from '../../darwin/values/date';
import { readDate, readEpoch } from '../../darwin/values/date';
import type { NumberStyle } from '../../darwin/values/number';
import { readNumber } from '../../darwin/values/number';

const ZONE = 'America/Mexico_City';
const styles = { numberStyle: 'automatic', dateStyle: 'automatic', zone: ZONE } as const;

describe('readNumber', () => {
	const read = (text: string, style: NumberStyle = 'automatic') => {
		const number = readNumber(text, style);
		return number.ok ? number.value : number.reason;
	};

	it.each([
		['12', 12],
		['0', 0],
		['-0', 0],
		['007', 7],
		['-12', -12],
		['−12', -12],
		['+12', 12],
		['1.234,56', 1234.56],
		['1,234.56', 1234.56],
		['1.234.567', 1234567],
		['1,234,567', 1234567],
		['1.234.567,8', 1234567.8],
		['1 234 567', 1234567],
		['1 234,5', 1234.5],
		['1 234,567', 1234.567],
		['12.5', 12.5],
		['12,5', 12.5],
		['0.500', 0.5],
		['0,500', 0.5],
		['1234.567', 1234.567],
		['$ 2.450.000', 2450000],
		['$1,234.56', 1234.56],
		['R$ 1.234,56', 1234.56],
		['US$ 99.90', 99.9],
		['S/ 99.90', 99.9],
		['129,90 €', 129.9],
		['USD 1500', 1500],
		['1500 MXN', 1500],
		['-$ 5', -5],
		['$ -5', -5],
		[' 12 ', 12],
	])('reads %j as %d', (text, value) => {
		expect(read(text)).toBe(value);
	});

	it.each([
		['1.500', 1500, 1.5],
		['1,500', 1.5, 1500],
		['$ 1.500', 1500, 1.5],
		['-12.345', -12345, -12.345],
		['100,000 COP', 100, 100000],
	])(
		'reads %j only in a style: with decimal comma %d, with decimal point %d',
		(text, comma, point) => {
			expect(read(text, 'comma')).toBe(comma);
			expect(read(text, 'point')).toBe(point);
			const [large, small] = [comma, point].map(Math.abs).sort((a, b) => b - a);
			expect(read(text)).toBe(`could be ${large} or ${small}: choose a Number Style`);
		},
	);

	it.each(
		[
			[
				'',
				'abc',
				'12 kg',
				'3 de 5',
				'9/10',
				'10:30',
				'15%',
				'1.2.3',
				'1,23,456',
				'12.',
				'.5',
				'1..2',
				'1.234,567.8',
			],
			[
				'1 2',
				'1.234 567',
				'$ 5 USD',
				'TOP 10',
				'12-34',
				'--5',
				'123.456.789-09',
				'1e5',
				'NaN',
				'Infinity',
				'٣',
			],
		].flat(),
	)('does not take %j for a number', (text) => {
		expect(read(text)).toBe('is not a number');
		expect(read(text, 'comma')).toBe('is not a number');
	});

	it('refuses digits that a number cannot hold', () => {
		expect(read('1234567890123456')).toBe('has more digits than a number can hold');
		expect(read('0.1234567890123456')).toBe('has more digits than a number can hold');
		expect(read('000000000000000000001')).toBe(1);
	});

	it('reads back every number that a style writes, whatever the style it is told', () => {
		const amount = fc.record({
			cents: fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
			decimals: fc.constantFrom(0, 1, 2, 3),
			locale: fc.constantFrom<[string, NumberStyle]>(
				['es-AR', 'comma'],
				['pt-BR', 'comma'],
				['en-US', 'point'],
			),
			sign: fc.constantFrom('', '$ ', 'R$ '),
		});
		fc.assert(
			fc.property(amount, ({ cents, decimals, locale: [locale, style], sign }) => {
				// Adding 0 makes a plain 0 of -0.
				const value = Number((cents / 1000).toFixed(decimals)) + 0;
				const written = sign + value.toLocaleString(locale, { minimumFractionDigits: decimals });
				expect(read(written, style)).toBe(value);
				expect([value, expect.stringMatching(/^could be/)]).toContainEqual(read(written));
			}),
			{ numRuns: 2_000 },
		);
	});

	it('ends at once, whatever it is given', () => {
		const started = performance.now();
		for (const unit of [' ', '$', '1', '.', '1.', '1 ', '1,', '- ', 'R']) {
			expect(read(`1${unit.repeat(200_000)}x`)).toBe('is not a number');
		}
		expect(performance.now() - started).toBeLessThan(1_000);
	});
});

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
		expect(read('31/12/26', 'dayFirst')).toBe('has a year of only two digits');
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

describe('convert', () => {
	const automatic = (value: unknown) => convert(value, 'automatic', styles);

	it.each([
		['sí', true, 'boolean'],
		['SI', true, 'boolean'],
		['Não', false, 'boolean'],
		['no', false, 'boolean'],
		['yes', true, 'boolean'],
		['9', 9, 'number'],
		['$ 2.450.000', 2450000, 'number'],
		['1.234.567,8', 1234567.8, 'number'],
		['31/12/2026', '2026-12-31', 'date'],
		['2026-03-16', '2026-03-16', 'date'],
		[7, 7, 'number'],
		[false, false, 'boolean'],
	])('automatic recognizes %j', (value, converted, type) => {
		expect(automatic(value)).toEqual({ ok: true, value: converted, type });
	});

	it.each([
		['an amount with two readings', '1.500'],
		['a date with two readings', '03/04/2026'],
		['a phone number', '5215512345678'],
		['a phone number with its plus sign', '+52 55 1234 5678'],
		['a phone number in groups', '55 1234 5678'],
		['a phone number with dots', '612.345.678'],
		['a phone number in groups of three', '612 345 678'],
		['a code that begins with a zero', '06000'],
		['a tax number', '123.456.789-09'],
		['a long id', '1234567890123456'],
		['a short answer that is also a letter', 's'],
		['white space around text', ' Ana '],
		['a time', '10:30'],
		['JSON', '{"a":1}'],
	])('automatic leaves %s untouched', (_, value) => {
		expect(automatic(value)).toEqual({ ok: true, value, type: 'text' });
	});

	it('automatic passes lists and objects on', () => {
		expect(automatic([1, '2'])).toEqual({ ok: true, value: [1, '2'], type: 'json' });
	});

	it.each<[unknown, ValueType, unknown]>([
		['5512345678', 'text', '5512345678'],
		[5512345678, 'text', '5512345678'],
		[true, 'text', 'true'],
		[{ a: 1 }, 'text', '{"a":1}'],
		['5215512345678', 'number', 5215512345678],
		['06000', 'number', 6000],
		[1.5, 'number', 1.5],
		['1', 'boolean', true],
		[0, 'boolean', false],
		['N', 'boolean', false],
		['falso', 'boolean', false],
		[true, 'boolean', true],
		['1767225600', 'date', '2025-12-31T18:00:00.000-06:00'],
		[1767225600000, 'date', '2025-12-31T18:00:00.000-06:00'],
		['{"id":12345678901234567890}', 'json', { id: '12345678901234567890' }],
		[[1], 'json', [1]],
		['5', 'json', 5],
	])('converts %j to %s', (value, type, converted) => {
		expect(convert(value, type, styles)).toEqual({ ok: true, value: converted, type });
	});

	it.each<[unknown, ValueType, string]>([
		['abc', 'number', 'is not a number'],
		[true, 'number', 'is not a number'],
		[{}, 'number', 'is not a number'],
		['tal vez', 'boolean', 'is neither yes nor no'],
		[2, 'boolean', 'is neither yes nor no'],
		[[], 'boolean', 'is neither yes nor no'],
		['mañana', 'date', 'is not a date'],
		['16032026', 'date', 'is not a date'],
		[true, 'date', 'is not a date'],
		['{a:1}', 'json', 'is not valid JSON'],
	])('cannot convert %j to %s', (value, type, reason) => {
		expect(convert(value, type, styles)).toEqual({ ok: false, reason });
	});

	const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'grapheme' }));

	it('gives the wanted type or a reason, and never throws', () => {
		const types = fc.constantFrom<ValueType>('text', 'number', 'boolean', 'date', 'json');
		fc.assert(
			fc.property(anything, types, (value, wanted) => {
				const converted = convert(value, wanted, styles);
				expect(converted.ok ? converted.type : typeof converted.reason).toBe(
					converted.ok ? wanted : 'string',
				);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('automatic never fails, and names the type of what it gives', () => {
		fc.assert(
			fc.property(anything, (value) => {
				const { value: given, type, ...rest } = automatic(value) as any;
				expect(rest).toEqual({ ok: true });
				expect([typeOf(given), 'date']).toContain(type);
				expect(type === 'text' ? given : value).toBe(value);
			}),
			{ numRuns: 2_000 },
		);
	});
});
