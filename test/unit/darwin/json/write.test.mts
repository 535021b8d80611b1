import fc from 'fast-check';
import { textOrJson } from '../../../../darwin/json/write';

describe('a value that is written as text', () => {
	it.each([['María “José” \\ \n🏡'], [''], [' '], ['"in quotes"'], ['{"a":1}'], ['\ud800']])(
		'stays as it is when it is a text: %j',
		(text) => {
			expect(textOrJson(text)).toBe(text);
		},
	);

	it.each([
		[null, 'null'],
		[true, 'true'],
		[0, '0'],
		[-0, '0'],
		[1.5, '1.5'],
		[1e21, '1e+21'],
		[[], '[]'],
		[[1, 'ñ', null], '[1,"ñ",null]'],
		[{}, '{}'],
		[{ 'presupuesto máximo': '9' }, '{"presupuesto máximo":"9"}'],
		[JSON.parse('{"__proto__":{"a":1}}'), '{"__proto__":{"a":1}}'],
	])('is JSON when it is no text: %j', (value, json) => {
		expect(textOrJson(value)).toBe(json);
	});

	it('can be read back, whatever it is', () => {
		const value = fc
			.jsonValue({ stringUnit: 'grapheme' })
			.filter((each) => typeof each !== 'string');
		fc.assert(
			fc.property(value, (each) => {
				expect(JSON.stringify(JSON.parse(textOrJson(each)))).toBe(JSON.stringify(each));
			}),
		);
	});
});
