import { parseJson } from '../json/parse';
import { textOrJson } from '../json/write';
import { readBoolean, readYesOrNo } from './boolean';
import type { DateStyle } from './date';
import { readDate, readEpoch } from './date';
import type { NumberStyle } from './number';
import { readNumber } from './number';
import type { ValueType } from './types';

/** How to read ambiguous values. */
export interface ValueStyles {
	numberStyle: NumberStyle;
	dateStyle: DateStyle;
	/** IANA name of the time zone for times without an offset. */
	zone: string;
}

/** A converted value, or a reason that can follow the value in a message. */
export type Conversion =
	| { ok: true; value: unknown; type: ValueType }
	| { ok: false; reason: string };

/**
 * Converts a value to the type that the user wants. `automatic` reads text as a number, a date, or a
 * yes or no only if it is unambiguous, and otherwise leaves it unchanged; it never fails.
 *
 * @param value - anything that JSON can hold, and not missing
 */
export function convert(
	value: unknown,
	type: ValueType | 'automatic',
	styles: ValueStyles,
): Conversion {
	switch (type) {
		case 'automatic':
			return { ok: true, ...recognize(value, styles) };
		case 'text':
			return { ok: true, value: textOrJson(value), type };
		case 'number':
			return toNumber(value, styles);
		case 'boolean':
			return toBoolean(value);
		case 'date':
			return toDate(value, styles);
		case 'json':
			return toJson(value);
	}
}

/** The type that a JSON value already has. */
export function typeOf(value: unknown): ValueType {
	if (typeof value === 'number' || typeof value === 'boolean') return typeof value as ValueType;
	return typeof value === 'string' ? 'text' : 'json';
}

function recognize(value: unknown, styles: ValueStyles): { value: unknown; type: ValueType } {
	if (typeof value !== 'string') return { value, type: typeOf(value) };
	const answer = readYesOrNo(value);
	if (answer !== undefined) return { value: answer, type: 'boolean' };
	const number = readNumber(value, styles.numberStyle);
	if (number.ok && !number.couldBeCode) return { value: number.value, type: 'number' };
	const date = readDate(value, styles.dateStyle, styles.zone);
	if (date.ok) return { value: date.value, type: 'date' };
	return { value, type: 'text' };
}

function toNumber(value: unknown, { numberStyle }: ValueStyles): Conversion {
	if (typeof value === 'number') return { ok: true, value, type: 'number' };
	if (typeof value !== 'string') return { ok: false, reason: 'is not a number' };
	const number = readNumber(value, numberStyle);
	return number.ok ? { ok: true, value: number.value, type: 'number' } : number;
}

function toBoolean(value: unknown): Conversion {
	if (typeof value === 'boolean') return { ok: true, value, type: 'boolean' };
	const answer = isText(value) ? readBoolean(String(value)) : undefined;
	return answer === undefined
		? { ok: false, reason: 'is neither yes nor no' }
		: { ok: true, value: answer, type: 'boolean' };
}

function toDate(value: unknown, { dateStyle, zone }: ValueStyles): Conversion {
	if (!isText(value)) return { ok: false, reason: 'is not a date' };
	const isEpoch = typeof value === 'number' || /^\d+$/.test(value.trim());
	const date = isEpoch ? readEpoch(Number(value), zone) : readDate(value, dateStyle, zone);
	return date.ok ? { ...date, type: 'date' } : date;
}

function toJson(value: unknown): Conversion {
	if (typeof value !== 'string') return { ok: true, value, type: 'json' };
	const json = parseJson(value);
	return json.ok
		? { ok: true, value: json.value, type: 'json' }
		: { ok: false, reason: 'is not valid JSON' };
}

function isText(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}
