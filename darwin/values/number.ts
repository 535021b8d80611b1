/** Which sign precedes the decimals, if the number itself does not tell. */
export type NumberStyle = 'automatic' | 'comma' | 'point';

/** A number, or a reason that can follow the value in a message. */
export type NumberReading =
	| {
			ok: true;
			value: number;
			/** Whether it could also be a code or a phone number, which must stay as it was written. */
			couldBeCode: boolean;
	  }
	| { ok: false; reason: string };

/** Currencies as the region writes them: signs with or without letters (R$, US$), and codes. */
const CURRENCY =
	'(?:\\p{L}{0,2}\\p{Sc}\\p{L}?|S/\\.?|Bs\\.?|Gs\\.?|ARS|BOB|BRL|CLP|COP|CRC|DOP|EUR|GBP|GTQ|HNL|MXN|NIO|PAB|PEN|PYG|USD|UYU|VES)';
const AMOUNT = new RegExp(
	`^(${CURRENCY})?\\s*([+\u2212-])?\\s*(${CURRENCY})?\\s*(\\d[\\d.,\\s]*?)\\s*(${CURRENCY})?$`,
	'u',
);

const READERS = {
	comma: {
		pattern: /^(?:\d+|[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:\s\d{3})+))(?:,\d+)?$/,
		normalize: (digits: string) => digits.replace(/[.\s]/g, '').replace(',', '.'),
	},
	point: {
		pattern: /^(?:\d+|[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\s\d{3})+))(?:\.\d+)?$/,
		normalize: (digits: string) => digits.replace(/[,\s]/g, ''),
	},
};

const NO_NUMBER = { ok: false, reason: 'is not a number' } as const;
/** Nobody writes a longer number; looking at more text would only take time. */
const LONGEST_NUMBER = 40;
/** A JavaScript number always holds this many digits exactly (`DBL_DIG` of IEEE 754). */
const MAX_DIGITS = 15;
/** A whole number with more digits, and nothing to show that it is an amount, could be a phone number. */
const MAX_DIGITS_OF_A_BARE_NUMBER = 6;

/**
 * Reads a number as people write it: `1.234,56`, `1,234.56`, `R$ 1.500`, `-12`, `1 234,5`. An
 * ambiguous number, such as `1.500`, is read only in the style that the user chose; an unambiguous one is
 * read whatever the style.
 */
export function readNumber(text: string, style: NumberStyle): NumberReading {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST_NUMBER) return NO_NUMBER;
	const [, before, sign, after, digits = '', behind] = AMOUNT.exec(trimmed) ?? [];
	const currencies = [before, after, behind].filter(Boolean).length;
	const readings = readDigits(digits, style);
	if (readings.length === 0 || currencies > 1) return NO_NUMBER;
	if (readings.length > 1) {
		const values = readings.map(Number).sort((a, b) => b - a);
		return { ok: false, reason: `could be ${values.join(' or ')}: choose a Number Style` };
	}
	const [whole, decimals = ''] = readings[0].split('.');
	if ((whole + decimals).replace(/^0+/, '').length > MAX_DIGITS) {
		return { ok: false, reason: 'has more digits than a number can hold' };
	}
	const isBare = currencies === 0 && decimals === '';
	const size = Number(readings[0]);
	return {
		ok: true,
		value: size !== 0 && sign !== undefined && sign !== '+' ? -size : size,
		couldBeCode:
			/^0\d/.test(whole) ||
			(isBare && (sign === '+' || /\s/.test(digits) || whole.length > MAX_DIGITS_OF_A_BARE_NUMBER)),
	};
}

/** The different readings of a number's digits, each as JavaScript writes it. */
function readDigits(digits: string, style: NumberStyle): string[] {
	const comma = read(digits, READERS.comma);
	const point = read(digits, READERS.point);
	if (comma !== undefined && point !== undefined && comma !== point && style !== 'automatic') {
		return [style === 'comma' ? comma : point];
	}
	return [...new Set([comma, point])].filter((reading) => reading !== undefined);
}

function read(digits: string, { pattern, normalize }: (typeof READERS)[keyof typeof READERS]) {
	return pattern.test(digits) ? normalize(digits) : undefined;
}
