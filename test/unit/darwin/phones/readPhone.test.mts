import fc from 'fast-check';
import { readPhone } from '../../../../darwin/phones/readPhone';

/** What was written, the default country, the digits to reach it by, and E.164 where it is another one. */
type Row = [written: unknown, country: string, digits: string, e164?: string];

const INTERNATIONAL: Row[] = [
	['+52 55 1234 5678', '', '525512345678'],
	['+52 1 55 1234 5678', '', '5215512345678', '+525512345678'],
	['5215512345678', '', '5215512345678', '+525512345678'],
	[5215512345678, '', '5215512345678', '+525512345678'],
	['0052 55 1234 5678', '', '525512345678'],
	['(+52) 55 1234 5678', '', '525512345678'],
	['+54 9 11 2345-6789', '', '5491123456789'],
	['541123456789', '', '541123456789'],
	['+55 (11) 98765-4321', '', '5511987654321'],
	['55 (11) 98765-4321', '', '5511987654321'],
	['551187654321', '', '551187654321', '+5511987654321'],
	['+55 11 8765-4321', '', '551187654321', '+5511987654321'],
	['551133334444', '', '551133334444'],
	['+57 300 123 4567', '', '573001234567'],
	['56961234567', '', '56961234567'],
	['51987654321', '', '51987654321'],
	['+1 (809) 555-1234', '', '18095551234'],
	['18095551234', '', '18095551234'],
	['+34 612 34 56 78', '', '34612345678'],
	['+39 06 1234567', '', '39061234567'],
	['+32 2 234 56 78', '', '3222345678'],
	['573001234567', 'MX', '573001234567'],
	['5215512345678', 'MX', '5215512345678', '+525512345678'],
	['5511987654321', 'BR', '5511987654321'],
	['+51 987 654 321', 'BR', '51987654321'],
];

const WRITTEN_ANOTHER_WAY: Row[] = [
	['+55 (0) 11 98765-4321', '', '5511987654321'],
	['+55 (0)11 98765-4321', '', '5511987654321'],
	['+55 011 98765-4321', '', '5511987654321'],
	['+55 0 15 11 98765-4321', '', '5511987654321'],
	['+52 044 55 1234 5678', '', '525512345678'],
	['+52 045 33 1234 5678', '', '523312345678'],
	['+52 01 55 1234 5678', '', '525512345678'],
	['52 01 55 1234 5678', '', '525512345678'],
	['+52 (0) 55 1234 5678', '', '525512345678'],
	['+54 11 15 2345-6789', '', '5491123456789'],
	['54 11 15 2345 6789', '', '5491123456789'],
	['+54 351 15 234 5678', '', '5493512345678'],
	['+54 9 11 15 2345 6789', '', '5491123456789'],
	['+54 9 011 2345 6789', '', '5491123456789'],
	['+54 011 2345 6789', '', '541123456789'],
	['+56 09 6123 4567', '', '56961234567'],
	['+57 03 300 1234567', '', '573001234567'],
	['+58 0414 1234567', '', '584141234567'],
	['+593 09 8765 4321', '', '593987654321'],
	['+595 0981 123456', '', '595981123456'],
	['+1 (0) 809 555 1234', '', '18095551234'],
];

const NATIONAL: Row[] = [
	['5512345678', 'MX', '525512345678'],
	['55 1234 5678', 'mx', '525512345678'],
	['044 55 1234 5678', 'MX', '525512345678'],
	['01 55 1234 5678', 'MX', '525512345678'],
	['(11) 98765-4321', 'BR', '5511987654321'],
	['11 98765-4321', 'BR', '5511987654321'],
	['11 8765-4321', 'BR', '5511987654321'],
	['0 15 11 98765-4321', 'BR', '5511987654321'],
	['0055 11 98765-4321', 'BR', '5511987654321'],
	['(51) 98765-4321', 'BR', '5551987654321'],
	['011 15 2345-6789', 'AR', '5491123456789'],
	['11 15 2345-6789', 'AR', '5491123456789'],
	['011 4567-8901', 'AR', '541145678901'],
	['(0261) 15 456-7890', 'AR', '5492614567890'],
	['300 123 4567', 'CO', '573001234567'],
	['03 300 1234567', 'CO', '573001234567'],
	['9 6123 4567', 'CL', '56961234567'],
	['09 6123 4567', 'CL', '56961234567'],
	['987 654 321', 'PE', '51987654321'],
	['099 123 456', 'UY', '59899123456'],
	['0981 123456', 'PY', '595981123456'],
	['0414-1234567', 'VE', '584141234567'],
	['099 876 5432', 'EC', '593998765432'],
	['809-555-1234', 'DO', '18095551234'],
	['1-809-555-1234', 'DO', '18095551234'],
	['7012 3456', 'SV', '50370123456'],
	// Fixed lines of Belgium, Germany and Thailand, too.
	['3211234567', 'CO', '573211234567'],
	['3221234567', 'MX', '523221234567'],
	['4921234567', 'MX', '524921234567'],
];

const AS_SHEETS_AND_CHATS_HAVE_IT: Row[] = [
	['5215512345678.0', '', '5215512345678', '+525512345678'],
	['5215512345678,00', '', '5215512345678', '+525512345678'],
	['5,215,512,345,678', '', '5215512345678', '+525512345678'],
	['5,215,512,345,678.00', '', '5215512345678', '+525512345678'],
	['5,215,512,345,000', '', '5215512345000', '+525512345000'],
	['5,215,512,345,000.00', '', '5215512345000', '+525512345000'],
	['5215512345000.00', '', '5215512345000', '+525512345000'],
	["'+525512345678", '', '525512345678'],
	['’525512345678', '', '525512345678'],
	['tel:+52-55-1234-5678', '', '525512345678'],
	['\u202a+52 55 1234 5678\u202c', '', '525512345678'],
	['\u200e+52\u200b55\u00a01234\u202f5678\ufeff', '', '525512345678'],
	['+52\u00ad55\u20601234\u20075678', '', '525512345678'],
	['＋５２ ５５ １２３４ ５６７８', '', '525512345678'],
	['+52‑55‐1234–5678', '', '525512345678'],
	['+52.55.1234.5678', '', '525512345678'],
	[' +1/809/555-0199 ', '', '18095550199'],
];

describe.each([
	['an international number goes out as its own digits', INTERNATIONAL],
	['one written another way goes out in its international form', WRITTEN_ANOTHER_WAY],
	['a national one needs the default country', NATIONAL],
	['what sheets and chats add is not part of it', AS_SHEETS_AND_CHATS_HAVE_IT],
])('%s', (_, rows) => {
	it.each(rows)('%j %s', (written, country, digits, e164 = `+${digits}`) => {
		expect(readPhone(written, country)).toEqual({ ok: true, phone: { digits, e164 } });
	});
});

const CODE = 'write it with + and its country code';

describe('a number that is refused', () => {
	it.each<[unknown, string, string]>([
		['', '', 'is empty'],
		[' \u200e\u00a0', '', 'is empty'],
		[undefined, '', 'is empty'],
		[null, '', 'is empty'],
		[{}, '', 'is an object'],
		[{ '5215512345678': 1 }, '', 'is an object'],
		[['5215512345678'], '', 'is a list'],
		[true, '', 'is not text'],
		['+', '', 'contains more than digits'],
		['00', '', 'contains no digits of a phone number'],
		['call me', '', 'contains more than digits'],
		['+52 55 1234 ext. 5', '', 'contains more than digits'],
		['+52 55 1234 5678 x5', '', 'contains more than digits'],
		['+52 55 +1234 5678', '', 'contains more than digits'],
		['1-800-FLOWERS', 'US', 'contains more than digits'],
		['=1+1', '', 'contains more than digits'],
		[5215512345678.5, '', 'is not an international number'],
		[Number.NaN, '', 'contains more than digits'],
		[5.2e21, '', 'lost digits in a spreadsheet'],
		['5.21551E+12', '', 'lost digits in a spreadsheet'],
		['5,21551E+12', '', 'lost digits in a spreadsheet'],
		['+52 55 1234 5678 / 55 8765 4321', '', 'contains more than one phone number'],
		['+54 11 2345-6789/90', '', 'contains more than one phone number'],
		['+52 55 1234 5678, +52 55 8765 4321', '', 'contains more than one phone number'],
		['1'.repeat(61), '', 'contains more than a phone number'],
		[
			'(11) 98765-4321',
			'',
			`is written without its country code: ${CODE}, or set a Default Country`,
		],
		[
			'(51) 98765-4321',
			'',
			`is written without its country code: ${CODE}, or set a Default Country`,
		],
		['011 4567 8901', '', `is written without its country code: ${CODE}, or set a Default Country`],
		['5512345678', '', `is not an international number: ${CODE}, or set a Default Country`],
		['8095551234', '', `is not an international number: ${CODE}, or set a Default Country`],
		['1234567', '', `is not an international number: ${CODE}, or set a Default Country`],
		['1234567890123456', '', `is not an international number: ${CODE}, or set a Default Country`],
		// A call centre of Brazil, and a number of Mexico without its country code.
		['5540041234', '', `is not an international number: ${CODE}, or set a Default Country`],
		['3211234567', '', `could be of Mexico (+52) or of Belgium (+32): ${CODE}`],
		['4921234567', '', `could be of Mexico (+52) or of Germany (+49): ${CODE}`],
		['51987654321', 'BR', `could be of Brazil (+55) or of Peru (+51): ${CODE}`],
		['1 551 234 5678', 'MX', `could be of Mexico (+52) or of United States (+1): ${CODE}`],
		['15 2345 6789', 'AR', 'is not a number of Argentina (+54), nor one with a country code'],
		['+5555555555', '', 'is not a number of Brazil (+55)'],
		['+52 55 1234 567', '', 'is not a number of Mexico (+52)'],
		['+52 1 55 1234 567', '', 'is not a number of Mexico (+52)'],
		['+1 123 456 7890', '', 'is not a number of the countries with +1'],
		['+0 11 4567 8901', '', 'has a country code that no country has'],
		['+999 12 345 678', '', 'has a country code that no country has'],
		[
			'5215512345678',
			'XX',
			'cannot be read: the Default Country is not an ISO 3166 code such as MX',
		],
	])('%j %s', (written, country, reason) => {
		expect(readPhone(written, country)).toEqual({
			ok: false,
			reason: expect.stringContaining(reason),
		});
	});
});

describe('whatever is written', () => {
	const written = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.stringMatching(/^(\+|00|\+52|\+54|\+55)?[\d ().-]{0,24}$/),
		fc.anything(),
	);
	const plausible = fc.stringMatching(
		/^(\+|00)?(521?[2-9]\d{9}|549?[1-3]\d{9}|55[1-9][1-9]9?[2-9]\d{7}|573[0-2]\d{8}|[1-9]\d{9})$/,
	);
	const country = fc.constantFrom('', 'MX', 'AR', 'BR', 'CO', 'CL', 'US');

	it('never throws, and is never quoted', () => {
		const taken = {
			ok: true,
			phone: {
				digits: expect.stringMatching(/^[1-9]\d{6,14}$/),
				e164: expect.stringMatching(/^\+[1-9]\d{6,14}$/),
			},
		};
		const refused = { ok: false, reason: expect.stringMatching(/^(?!.*(?<!ISO )\d{4})[a-z]/) };
		fc.assert(
			fc.property(written, country, (phone, from) => {
				const reading = readPhone(phone, from);
				expect(reading).toEqual(reading.ok ? taken : refused);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('is the same phone when its digits come back with a +, whatever the default country', () => {
		fc.assert(
			fc.property(plausible, country, country, (phone, from, later) => {
				const reading = readPhone(phone, from);
				fc.pre(reading.ok);
				expect(readPhone(`+${reading.phone.digits}`, later)).toEqual(reading);
				expect(readPhone(reading.phone.e164, later)).toMatchObject({
					phone: { e164: reading.phone.e164 },
				});
			}),
			{ numRuns: 2_000 },
		);
	});
});
