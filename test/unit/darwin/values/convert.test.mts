import fc from 'fast-check';
import { convert, typeOf } from '../../../../darwin/values/convert';
import type { ValueType } from '../../../../darwin/values/types';

const ZONE = 'America/Mexico_City';
const styles = { numberStyle: 'automatic', dateStyle: 'automatic', zone: ZONE } as const;

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
		['whitespace around text', ' Ana '],
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
