/** A phone number that was read, or what is wrong with it, without quoting it. */
export type PhoneReading = { ok: true; digits: string } | { ok: false; reason: string };

/** The longest number that ITU-T E.164 allows, and the shortest one in use with a country code. */
const LONGEST = 15;
const SHORTEST = 8;
const PUNCTUATION = /[\s\-.()/\u00a0\u2010-\u2015\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const INTERNATIONAL_CALL_PREFIX = /^(?:\+|00)/;

/**
 * Writes a phone number as Darwin names a contact's thread: digits only, country code first.
 *
 * Whether a number without `+` has its country code cannot be told, except by a leading zero: no country
 * code has one (ITU-T E.164).
 *
 * @param phone - as people write it: `+52 1 55 1234-5678`, `0052…`, or digits; a number counts as text
 */
export function normalizePhone(phone: unknown): PhoneReading {
	const text = typeof phone === 'string' || typeof phone === 'number' ? String(phone) : '';
	const compact = text.replace(PUNCTUATION, '');
	if (compact === '') return { ok: false, reason: 'is empty' };
	const digits = compact.replace(INTERNATIONAL_CALL_PREFIX, '');
	if (!/^\d+$/.test(digits)) return { ok: false, reason: 'contains more than digits' };
	if (digits.startsWith('0')) {
		return { ok: false, reason: 'starts with 0, so its country code is missing' };
	}
	if (digits.length < SHORTEST || digits.length > LONGEST) {
		return {
			ok: false,
			reason: `has ${digits.length} digits, but must have ${SHORTEST} to ${LONGEST} including the country code`,
		};
	}
	return { ok: true, digits };
}
