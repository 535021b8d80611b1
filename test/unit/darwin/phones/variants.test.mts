import fc from 'fast-check';
import { readPhone } from '../../../../darwin/phones/readPhone';
import { phoneVariants } from '../../../../darwin/phones/variants';

describe('the variants of a phone', () => {
	it.each([
		['Mexico, with and without 1', '+525512345678', ['525512345678', '5215512345678']],
		['Argentina, with and without 9', '+5491123456789', ['5491123456789', '541123456789']],
		['Argentina, without and with 9', '+541123456789', ['541123456789', '5491123456789']],
		['Brazil, with and without 9', '+5511987654321', ['5511987654321', '551187654321']],
		['a fixed line of Brazil', '+551133334444', ['551133334444']],
		['Colombia', '+573001234567', ['573001234567']],
		['Chile', '+56961234567', ['56961234567']],
		['the United States', '+12125551234', ['12125551234']],
	])('%s', (_, e164, variants) => {
		expect(phoneVariants(e164)).toEqual(variants);
	});

	it('are all found, whichever of them was written', () => {
		const written = fc.stringMatching(
			/^\+(521?[2-9]\d{9}|549?(11|351|261)\d{7}|55[1-9][1-9]9?[6-9]\d{7})$/,
		);
		fc.assert(
			fc.property(written, (phone) => {
				const reading = readPhone(phone);
				fc.pre(reading.ok);
				const variants = phoneVariants(reading.phone.e164);
				expect(variants).toContain(reading.phone.digits);
				expect(variants[0]).toBe(reading.phone.e164.slice(1));
				expect(new Set(variants).size).toBe(variants.length);
				for (const variant of variants) {
					const other = readPhone(`+${variant}`);
					expect(other.ok && phoneVariants(other.phone.e164).toSorted()).toEqual(
						variants.toSorted(),
					);
				}
			}),
			{ numRuns: 1_000 },
		);
	});
});
