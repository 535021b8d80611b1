import fc from 'fast-check';
import {
	getCountries,
	getExampleNumber,
	parsePhoneNumberFromString as whole,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import type { CountryCode } from '../../../../darwin/libraries/phoneNumbers';
import { parsePhoneNumberFromString as bundled } from '../../../../darwin/libraries/phoneNumbers';

type Parse = (text: string, country?: CountryCode) => ReturnType<typeof whole>;

const read = (parse: Parse, text: string, country?: CountryCode) => {
	const phone = parse(text, country);
	return (
		phone && [phone.number, phone.country, phone.isValid(), phone.isPossible(), phone.getType()]
	);
};

describe('libphonenumber-js as it ships, without the formats for showing a number', () => {
	it.each(getCountries())('reads a mobile number of %s as the whole library does', (country) => {
		const { number, nationalNumber } = getExampleNumber(country, examples)!;
		for (const text of [number, nationalNumber, `0${nationalNumber}`]) {
			expect(read(bundled, text, country)).toEqual(read(whole, text, country));
		}
	});

	it('reads whatever is typed as the whole library does', () => {
		const digits = fc.string({ unit: fc.constantFrom(...'0123456789 -()+'), maxLength: 18 });
		const country = fc.constantFrom(undefined, ...getCountries());
		fc.assert(
			fc.property(
				fc.constantFrom('', '+', '+52', '+54', '+55'),
				digits,
				country,
				(start, text, from) => {
					expect(read(bundled, start + text, from)).toEqual(read(whole, start + text, from));
				},
			),
			{ numRuns: 2_000 },
		);
	});
});
