import type { CountryCode } from '../libraries/phoneNumbers';
import { asCountry, isNear, LATIN_AMERICA, nameCountry } from './countries';
import type { PlannedPhone } from './plans';
import { findInternational, findNational, findPlan } from './plans';
import type { WrittenPhone } from './written';
import { readWrittenPhone } from './written';

/** A phone number that exists, or what is wrong with it, without quoting it. */
export type PhoneReading = { ok: true; phone: Phone } | { ok: false; reason: string };

export interface Phone {
	/** As ITU-T E.164 writes it, without what only WhatsApp has (Mexico's 1): `+525512345678`. */
	e164: string;
	/**
	 * Digits to reach it by, country code first: those that were written, if they are international or
	 * WhatsApp's form, and otherwise those of its international form.
	 */
	digits: string;
}

/**
 * Reads a phone number as people, sheets and WhatsApp write it. It is never guessed: a number that no
 * numbering plan has, or that could be two people's, is refused.
 *
 * Numbers without `+` are where strangers get messages: `3211234567` is a phone of Colombia or of Belgium.
 * They are read as international, and in the default country if there is one. Where both exist, the default
 * country's is taken only if it can be a mobile phone and the other cannot. Without a default country, a
 * number of a faraway country is refused if it could be one of Latin America without its country code.
 *
 * @param defaultCountry - ISO 3166 code of the country of numbers without a country code; empty for none
 */
export function readPhone(value: unknown, defaultCountry = ''): PhoneReading {
	const country = asCountry(defaultCountry);
	if (!country.ok) return country;
	const written = readWrittenPhone(value);
	if (!written.ok) return written;
	const { digits } = written;
	const found = find(written, country.code);
	if (Array.isArray(found)) return { ok: false, reason: explainEither(found) };
	if (found === undefined) return { ok: false, reason: explain(written, country.code) };
	return {
		ok: true,
		phone: { e164: found.e164, digits: found.isOwn ? digits : found.e164.slice(1) },
	};
}

type Written = Extract<WrittenPhone, { ok: true }>;

/** The number that was meant, two that it could be, or none. */
function find(
	{ digits, kind }: Written,
	country: CountryCode | undefined,
): PlannedPhone | PlannedPhone[] | undefined {
	if (kind === 'international') return findInternational(digits);
	const national = country && findNational(digits, country);
	const international = kind === 'open' ? findOpen(digits) : undefined;
	if (international === undefined) return national;
	if (national === undefined) {
		const home = country === undefined ? findAtHome(digits, international) : undefined;
		return home === undefined ? international : [home, international];
	}
	if (international.e164 === national.e164) return international;
	const isClear = national.canBeMobile && !international.canBeMobile;
	return isClear ? national : [national, international];
}

/** Without a `+`, only what a person can have, and no longer than it was written: nothing is made up. */
function findOpen(digits: string): PlannedPhone | undefined {
	const found = findInternational(digits);
	if (!found?.isPersonal) return undefined;
	return found.isOwn || found.e164.length - 1 <= digits.length ? found : undefined;
}

/** The number of Latin America that somebody may have meant who wrote what is a number of far away. */
function findAtHome(digits: string, { country }: PlannedPhone): PlannedPhone | undefined {
	if (country === undefined || isNear(country)) return undefined;
	for (const home of LATIN_AMERICA) {
		const found = findNational(digits, home);
		if (found?.canBeMobile) return found;
	}
	return undefined;
}

const WRITE_THE_CODE = 'write it with + and its country code';

function explainEither(found: readonly PlannedPhone[]): string {
	const [one, other] = found.map(({ country, callingCode }) => nameCountry(country, callingCode));
	return `could be of ${one} or of ${other}: ${WRITE_THE_CODE}`;
}

function explain({ digits, kind }: Written, country: CountryCode | undefined): string {
	if (kind === 'international') {
		const plan = findPlan(digits);
		return plan === undefined
			? 'has a country code that no country has'
			: `is not a number of ${nameCountry(plan.country, plan.callingCode)}`;
	}
	if (country !== undefined) {
		return `is not a number of ${nameCountry(country)}, nor one with a country code`;
	}
	return kind === 'national'
		? `is written without its country code: ${WRITE_THE_CODE}, or set a Default Country`
		: `is not an international number: ${WRITE_THE_CODE}, or set a Default Country`;
}
