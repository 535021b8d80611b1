import { withoutInvisible } from '../text/invisible';

/** What somebody wrote as a phone number, or why it cannot be one, without quoting it. */
export type WrittenPhone =
	| {
			ok: true;
			digits: string;
			/** How it says which country it is of: by a `+` or `00`, by a sign of a national number, or not at all. */
			kind: 'international' | 'national' | 'open';
	  }
	| { ok: false; reason: string };

const LONGEST_TEXT = 60;
/** What a sheet makes of a number whose column holds numbers. */
const THOUSANDS_OF_A_SHEET = /^(\d{1,3}(?:,\d{3})+)(?:\.0+)?$/;
const DECIMALS_OF_A_SHEET = /^(\d+)[.,]0+$/;
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d+$/i;
/** `2345-6789/90` and `5512345678 / 5587654321` name two phones. */
const SEVERAL = /[;,|]|\s\/|\/\s|\/\d{1,2}$/;
const SEPARATORS = /[\s\-.()/[\]\u2010-\u2015\u2212\u00b7]/g;

/**
 * Reads the digits of a phone number as people and sheets write it. Invisible characters and those of other
 * scripts (`＋５２`) count as what they stand for; a number of JSON counts as text.
 */
export function readWrittenPhone(value: unknown): WrittenPhone {
	if (typeof value !== 'string' && typeof value !== 'number') return refuseKind(value);
	const text = withoutInvisible(String(value).normalize('NFKC'))
		.trim()
		// A sheet's sign for text, and RFC 3966's for a phone number.
		.replace(/^(?:['’]|tel:)\s*/i, '')
		// Before decimals are left out: the zeros of 525,512,345,000 are its last thousands.
		.replace(THOUSANDS_OF_A_SHEET, (_, grouped: string) => grouped.replace(/,/g, ''))
		.replace(DECIMALS_OF_A_SHEET, '$1');
	if (text === '') return { ok: false, reason: 'is empty' };
	if (SCIENTIFIC.test(text)) {
		return { ok: false, reason: 'lost digits in a spreadsheet, which shortened it with an E' };
	}
	if (text.length > LONGEST_TEXT) {
		return { ok: false, reason: 'contains more than a phone number' };
	}
	if (SEVERAL.test(text)) return { ok: false, reason: 'contains more than one phone number' };
	const compact = text.replace(SEPARATORS, '');
	if (!/^\+?\d+$/.test(compact)) {
		return { ok: false, reason: 'contains more than digits' };
	}
	if (/^(?:\+|00)/.test(compact)) {
		// In this place (0) is the zero that is dialled inside the country only.
		const digits = text
			.replace(/\(0\)/, '')
			.replace(SEPARATORS, '')
			.replace(/^(?:\+|00)/, '');
		return /^0*$/.test(digits)
			? { ok: false, reason: 'contains no digits of a phone number' }
			: { ok: true, digits, kind: 'international' };
	}
	const isNational = /^[([]/.test(text) || compact.startsWith('0');
	return { ok: true, digits: compact, kind: isNational ? 'national' : 'open' };
}

/** Names no key of an object: it may be what somebody wrote. */
function refuseKind(value: unknown): WrittenPhone {
	if (value === undefined || value === null) return { ok: false, reason: 'is empty' };
	if (Array.isArray(value)) return { ok: false, reason: 'is a list' };
	return { ok: false, reason: typeof value === 'object' ? 'is an object' : 'is not text' };
}
