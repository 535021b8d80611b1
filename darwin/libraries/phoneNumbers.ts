/**
 * libphonenumber-js, which knows every country's numbering plan. Bundled at build, with its most complete
 * data: whatever imports this file loads some 150 kB, so only what reads phone numbers may.
 */
export {
	getCountries,
	getCountryCallingCode,
	isSupportedCountry,
	parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
export type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
