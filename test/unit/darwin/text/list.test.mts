import { listNames } from '../../../../darwin/text/list';

const names = (count: number) => Array.from({ length: count }, (_, index) => `ñ${index + 1}`);

describe('a list of names', () => {
	it.each([
		[0, ''],
		[1, 'ñ1'],
		[2, 'ñ1, ñ2'],
		[8, 'ñ1, ñ2, ñ3, ñ4, ñ5, ñ6, ñ7, ñ8'],
		[9, 'ñ1, ñ2, ñ3, ñ4, ñ5, ñ6, ñ7, ñ8 and 1 more'],
		[1_000, 'ñ1, ñ2, ñ3, ñ4, ñ5, ñ6, ñ7, ñ8 and 992 more'],
	])('of %i reads: %s', (count, text) => {
		expect(listNames(names(count))).toBe(text);
	});

	it('keeps names as they are, empty ones and those with commas too', () => {
		expect(listNames(['', ' a, b ', '🏡'])).toBe(',  a, b , 🏡');
	});

	it('leaves the list that it is given alone', () => {
		const given = names(10);
		listNames(given);
		expect(given).toEqual(names(10));
	});
});
