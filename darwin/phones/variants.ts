import { findInternational } from './plans';

/**
 * Every way in which sheets, CRMs and WhatsApp store the same phone, as digits: with and without Mexico's
 * 1, Argentina's 9 and Brazil's ninth digit.
 *
 * @param e164 - as `readPhone` gives it
 * @returns the digits of E.164 first
 */
export function phoneVariants(e164: string): string[] {
	const digits = e164.slice(1);
	const others = FORMS.flatMap(({ pattern, other, isSame = (found) => found === e164 }) => {
		const [whole, ...parts] = pattern.exec(digits) ?? [];
		const variant = whole === undefined ? undefined : other(parts);
		const found = variant && findInternational(variant);
		return found && isSame(found.e164) ? [variant] : [];
	});
	return [digits, ...others];
}

/** Each form that has another one; a few of these belong to somebody else, or to nobody. */
const FORMS: ReadonlyArray<{
	pattern: RegExp;
	other: (parts: string[]) => string;
	isSame?: (e164: string) => boolean;
}> = [
	{ pattern: /^52(\d{10})$/, other: ([number]) => `521${number}` },
	// The plan of Argentina has both: as a mobile phone, and as if it were a fixed line.
	{ pattern: /^549(\d{10})$/, other: ([number]) => `54${number}`, isSame: () => true },
	{ pattern: /^54([1-8]\d{9})$/, other: ([number]) => `549${number}`, isSame: () => true },
	{ pattern: /^55(\d\d)9([6-9]\d{7})$/, other: ([area, number]) => `55${area}${number}` },
];
