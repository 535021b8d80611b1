import fc from 'fast-check';
import type { NumberStyle } from '../../../../darwin/values/number';
import { readNumber } from '../../../../darwin/values/number';

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
