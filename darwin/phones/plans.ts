import type { CountryCode, PhoneNumber } from '../libraries/phoneNumbers';
import { parsePhoneNumberFromString } from '../libraries/phoneNumbers';

/** A phone number that exists in its country's numbering plan. */
export interface PlannedPhone {
	/** As ITU-T E.164 writes it: `+525512345678`. */
	e164: string;
	/** Whether the digits that were read are the international form of the number, or WhatsApp's form of it. */
	isOwn: boolean;
	/** ISO 3166 code; shared plans do not always tell. */
	country: CountryCode | undefined;
	callingCode: string;
	/** Whether it can be in somebody's pocket, as far as the plan tells. */
	canBeMobile: boolean;
	/** Whether a person can have it, unlike toll-free numbers and the like. */
	isPersonal: boolean;
}

/** Digits that ITU-T E.164 allows; a few plans have longer numbers, which nobody outside can dial. */
const LONGEST = 15;

/**
 * The number that international digits stand for. Beside what libphonenumber-js reads, forms that WhatsApp
 * and old habits keep alive:
 *
 * - Mexico: `52 1` + ten digits, WhatsApp's form; 01, 044 and 045, dialled until 2019.
 * - Argentina: `54 9` with the 15 of national numbers as well.
 * - Brazil: mobile numbers without the ninth digit, WhatsApp's form of older accounts.
 * - Anywhere: zeros that are dialled inside the country only.
 *
 * @param digits - with the country code, without `+`
 * @returns `undefined` where no plan has such a number
 */
export function findInternational(digits: string): PlannedPhone | undefined {
	const parsed = parsePhoneNumberFromString(`+${digits}`, { extract: false });
	if (parsed === undefined) return undefined;
	if (isValid(parsed)) return planned(parsed, parsed.number === `+${digits}`);
	const code = parsed.countryCallingCode;
	for (const { pattern, e164, isOwn } of REWRITINGS) {
		const [whole, ...parts] = pattern.exec(digits) ?? [];
		const rewritten = whole === undefined ? undefined : valid(e164(parts));
		if (rewritten !== undefined) return planned(rewritten, isOwn);
	}
	const significant = /^0+(.+)$/.exec(digits.slice(code.length))?.[1];
	const withoutZeros = significant === undefined ? undefined : valid(`+${code}${significant}`);
	return withoutZeros && planned(withoutZeros, false);
}

/**
 * The number that digits stand for inside a country.
 *
 * @param country - ISO 3166 code
 */
export function findNational(digits: string, country: CountryCode): PlannedPhone | undefined {
	const parsed = parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false });
	if (parsed === undefined) return undefined;
	if (isValid(parsed)) return planned(parsed, false);
	const found = findInternational(parsed.countryCallingCode + digits);
	return found && { ...found, isOwn: false };
}

/** The plan that digits with a country code belong to, whether or not it has such a number. */
export function findPlan(
	digits: string,
): Pick<PlannedPhone, 'country' | 'callingCode'> | undefined {
	const parsed = parsePhoneNumberFromString(`+${digits}`, { extract: false });
	return parsed && { country: parsed.country, callingCode: parsed.countryCallingCode };
}

const REWRITINGS: ReadonlyArray<{
	pattern: RegExp;
	e164: (parts: string[]) => string;
	isOwn: boolean;
}> = [
	{ pattern: /^521(\d{10})$/, e164: ([number]) => `+52${number}`, isOwn: true },
	{ pattern: /^52(?:01|044|045)(\d{10})$/, e164: ([number]) => `+52${number}`, isOwn: false },
	{
		pattern: /^55(\d\d)([6-9]\d{7})$/,
		e164: ([area, number]) => `+55${area}9${number}`,
		isOwn: true,
	},
	{ pattern: /^5490(\d{10})$/, e164: ([number]) => `+549${number}`, isOwn: false },
	{ pattern: /^549(0?\d{2,4}15\d{6,8})$/, e164: ([number]) => `+54${number}`, isOwn: false },
	{ pattern: /^54(\d{10})$/, e164: ([number]) => `+549${number}`, isOwn: true },
];

function valid(e164: string): PhoneNumber | undefined {
	const parsed = parsePhoneNumberFromString(e164, { extract: false });
	return parsed && isValid(parsed) ? parsed : undefined;
}

function isValid(phone: PhoneNumber): boolean {
	return phone.isValid() && phone.number.length - '+'.length <= LONGEST;
}

const MOBILE: ReadonlySet<unknown> = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE']);
const PERSONAL: ReadonlySet<unknown> = new Set([...MOBILE, 'FIXED_LINE', 'VOIP']);

function planned(phone: PhoneNumber, isOwn: boolean): PlannedPhone {
	const type = phone.getType();
	// Without its 9, a mobile number of Argentina is written like one of a fixed line.
	const canBeMobile = MOBILE.has(type) || (type === 'FIXED_LINE' && phone.country === 'AR');
	return {
		e164: phone.number,
		isOwn,
		country: phone.country,
		callingCode: phone.countryCallingCode,
		canBeMobile,
		isPersonal: PERSONAL.has(type),
	};
}
