import fc from 'fast-check';
import { normalizePhone } from '../../../../darwin/api/phone';

describe('normalizing a phone number', () => {
	it.each([
		['+52 1 55 1234 5678', '5215512345678'],
		['+55 (11) 98765-4321', '5511987654321'],
		['0054 9 11 2345-6789', '5491123456789'],
		['+57.300.123.4567', '573001234567'],
		['\u202a+52 1 55 1234\u00a05678\u202c', '5215512345678'],
		['5511987654321', '5511987654321'],
		[5511987654321, '5511987654321'],
		[' +1/809/555-0199 ', '18095550199'],
	])('makes digits of %j', (phone, digits) => {
		expect(normalizePhone(phone)).toEqual({ ok: true, digits });
	});

	it.each([
		['', 'is empty'],
		[undefined, 'is empty'],
		[null, 'is empty'],
		[{}, 'is empty'],
		['+', 'contains more than digits'],
		['call me', 'contains more than digits'],
		['+52 55 1234 ext. 5', 'contains more than digits'],
		['1234567+', 'contains more than digits'],
		['٠١٢٣٤٥٦٧٨٩', 'contains more than digits'],
		['011 4567 8901', 'starts with 0, so its country code is missing'],
		['+0 11 4567 8901', 'starts with 0, so its country code is missing'],
		['1234567', 'has 7 digits, but must have 8 to 15 including the country code'],
		['1234567890123456', 'has 16 digits, but must have 8 to 15 including the country code'],
	])('refuses %j, which %s', (phone, reason) => {
		expect(normalizePhone(phone)).toEqual({ ok: false, reason });
	});

	it('never throws, never quotes what it refuses, and gives digits that it takes as they are', () => {
		const written = fc.oneof(
			fc.string(),
			fc.stringMatching(/^(\+|00)?[\d ().-]{0,24}$/),
			fc.anything(),
		);
		const taken = { ok: true, digits: expect.stringMatching(/^[1-9]\d{7,14}$/) };
		const refused = {
			ok: false,
			reason: expect.stringMatching(/^(is|contains|starts|has) [\w ,]+$/),
		};
		fc.assert(
			fc.property(written, (phone) => {
				const reading = normalizePhone(phone);
				expect(reading).toEqual(reading.ok ? taken : refused);
				expect(reading.ok ? normalizePhone(reading.digits) : reading).toEqual(reading);
			}),
			{ numRuns: 1_000 },
		);
	});
});
