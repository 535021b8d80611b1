import { filledEntries, hasText, isFilled, isMissing } from '../../../../darwin/text/filled';

const TEXTS = ['a', ' María ', '0', 'null', '🏡', '\u0301'];
const BLANKS = ['', ' ', '\t\r\n', '\u00a0', '\u3000', '\u2028', '\ufeff'];
const OTHERS = [false, true, [], ['a'], {}, { length: 1 }];

describe('a text with something in it', () => {
	it.each(TEXTS)('is %j', (value) => {
		expect(hasText(value)).toBe(true);
	});

	it.each([...BLANKS, ...OTHERS, undefined, null, 0, 7])('is not %j', (value) => {
		expect(hasText(value)).toBe(false);
	});
});

describe('a value that can name something', () => {
	it.each([...TEXTS, 0, -1, 3391845])('is %j', (value) => {
		expect(isFilled(value)).toBe(true);
	});

	it.each([...BLANKS, ...OTHERS, undefined, null])('is not %j', (value) => {
		expect(isFilled(value)).toBe(false);
	});
});

describe('a missing value', () => {
	it.each([...BLANKS, undefined, null])('is %j', (value) => {
		expect(isMissing(value)).toBe(true);
	});

	it.each([...TEXTS, ...OTHERS, 0])('is not %j', (value) => {
		expect(isMissing(value)).toBe(false);
	});
});

describe('the filled entries of a list', () => {
	it('leave out the blank ones, and keep the rest as they are and in their order', () => {
		expect(filledEntries([' b ', ...BLANKS, 'a', 'a'])).toEqual([' b ', 'a', 'a']);
	});

	it('leave out what is no text, which an expression may give', () => {
		expect(filledEntries(['a', null, undefined, 7, {}] as never)).toEqual(['a']);
	});

	it('are none when there is no list', () => {
		expect(filledEntries()).toEqual([]);
		expect(filledEntries(undefined)).toEqual([]);
		expect(filledEntries([])).toEqual([]);
	});
});
