import {
	asCountry,
	isNear,
	LATIN_AMERICA,
	listPhoneCountries,
	nameCountry,
} from '../../../../darwin/phones/countries';

describe('the countries of phones', () => {
	it('are all listed by name, with their country codes', () => {
		const countries = listPhoneCountries();
		expect(countries.length).toBeGreaterThan(240);
		expect(countries).toContainEqual({ code: 'MX', name: 'Mexico (+52)' });
		expect(countries).toContainEqual({ code: 'DO', name: 'Dominican Republic (+1)' });
		const names = countries.map(({ name }) => name);
		expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
	});

	it.each([
		['MX', 'MX'],
		['mx', 'MX'],
		[' Br ', 'BR'],
		['', undefined],
		['  ', undefined],
	])('are read by their ISO codes: %j', (written, code) => {
		expect(asCountry(written)).toEqual({ ok: true, code });
	});

	it.each(['XX', 'Mexico', '52', '+52', 'MEX', '__proto__'])('are refused: %j', (written) => {
		expect(asCountry(written)).toEqual({
			ok: false,
			reason: 'cannot be read: the Default Country is not an ISO 3166 code such as MX',
		});
	});

	it('have names, and numbering plans that do not tell the country have one, too', () => {
		expect(nameCountry('BR')).toBe('Brazil (+55)');
		expect(nameCountry(undefined, '1')).toBe('the countries with +1');
	});

	it('near are all of Latin America, and where its languages are spoken', () => {
		expect(LATIN_AMERICA.filter((country) => !isNear(country))).toEqual([]);
		expect(['US', 'ES', 'PT', 'PR', 'BE', 'DE', 'TH'].map(isNear)).toEqual([
			true,
			true,
			true,
			true,
			false,
			false,
			false,
		]);
	});
});
