import { asText, asTexts } from '../../../../darwin/text/asText';

describe('the text of a parameter', () => {
	it.each([
		[undefined, ''],
		[null, ''],
		['', ''],
		[' María 🏡 ', ' María 🏡 '],
		[0, '0'],
		[6278, '6278'],
		[false, 'false'],
		[Number.NaN, 'NaN'],
		[['a', 1], 'a,1'],
		[{}, '[object Object]'],
	])('that gave %j is %j', (value, text) => {
		expect(asText(value)).toBe(text);
	});
});

describe('the texts of a parameter', () => {
	it.each([
		[undefined, []],
		[null, []],
		[[], []],
		['', ['']],
		['ñandú', ['ñandú']],
		[7, ['7']],
		[false, ['false']],
		[
			['a', 7, true],
			['a', '7', 'true'],
		],
	])('that gave %j are %j', (list, texts) => {
		expect(asTexts(list)).toEqual(texts);
	});

	it('keep the place of an empty entry', () => {
		expect(asTexts(['a', null, '', undefined, 'b'])).toEqual(['a', '', '', '', 'b']);
	});
});
