import fc from 'fast-check';
import { comparableText } from '../../../../darwin/text/comparable';

describe('a text as it is compared', () => {
	it.each([
		['Bogotá', 'bogota'],
		['BOGOTA\u0301', 'bogotá'],
		['\u200e Ciudad\u00a0 de  México ', 'ciudad de mexico'],
		['STRASSE', 'straße'],
		['\ufeffSí', 'SI'],
		['Ñandú', 'nandu'],
	])('%j is the same as %j', (a, b) => {
		expect(comparableText(a)).toBe(comparableText(b));
	});

	it.each([
		['bogota', 'bogotano'],
		['1.500', '1500'],
		['เก', 'เก่'],
		['ओम', 'ॐ'],
		['👍', '👎'],
	])('%j is not the same as %j', (a, b) => {
		expect(comparableText(a)).not.toBe(comparableText(b));
	});

	it('stays as it is when it is made comparable again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const once = comparableText(text);
				expect(comparableText(once)).toBe(once);
			}),
		);
	});
});
