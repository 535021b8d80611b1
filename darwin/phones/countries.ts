import type { CountryCode } from '../libraries/phoneNumbers';
import { getCountries, getCountryCallingCode, isSupportedCountry } from '../libraries/phoneNumbers';

/** A country that phone numbers can be of. */
export interface PhoneCountry {
	/** ISO 3166-1 alpha-2. */
	code: CountryCode;
	/** In English, with its country code, such as `Mexico (+52)`. */
	name: string;
}

/** Every country that has phone numbers, by name. */
export function listPhoneCountries(): PhoneCountry[] {
	return getCountries()
		.map((code) => ({ code, name: nameCountry(code) }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** A country by its ISO 3166 code, whatever its case; none if there is nothing to read. */
export function asCountry(
	value: string,
): { ok: true; code: CountryCode | undefined } | { ok: false; reason: string } {
	const code = value.trim().toUpperCase();
	if (code === '') return { ok: true, code: undefined };
	return isSupportedCountry(code)
		? { ok: true, code }
		: {
				ok: false,
				reason: 'cannot be read: the Default Country is not an ISO 3166 code such as MX',
			};
}

/** Where Darwin's contacts are, mostly, by population. */
export const LATIN_AMERICA: readonly CountryCode[] = [
	...(['BR', 'MX', 'CO', 'AR', 'PE', 'VE', 'CL', 'GT', 'EC', 'BO', 'HN', 'DO'] as const),
	...(['NI', 'PY', 'SV', 'CR', 'PA', 'UY'] as const),
];

/** Whether contacts of a country are to be expected: Latin America, and where else its languages are spoken. */
export function isNear(country: string): boolean {
	return ['CU', 'ES', 'PR', 'PT', 'US', ...LATIN_AMERICA].includes(country);
}

let names: Intl.DisplayNames | undefined;

/** The English name of a country and its calling code; some numbering plans do not tell which one it is. */
export function nameCountry(country: CountryCode | undefined, callingCode?: string): string {
	const code = callingCode ?? (country && getCountryCallingCode(country));
	if (country === undefined) return `the countries with +${code}`;
	names ??= new Intl.DisplayNames('en', { type: 'region' });
	return `${names.of(country)} (+${code})`;
}
