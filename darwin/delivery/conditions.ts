import get from 'lodash/get';
import type { JsonObject } from '../json/object';
import { isJsonObject } from '../json/object';
import { comparableName } from '../smartFields/columnNames';
import { readSmartFields } from '../smartFields/read';
import { comparableText } from '../text/comparable';
import { isMissing } from '../text/filled';
import { withoutInvisible } from '../text/invisible';
import { readNumber } from '../values/number';

/** How a value is compared. */
export type Operator =
	| 'equals'
	| 'notEquals'
	| 'contains'
	| 'notContains'
	| 'exists'
	| 'notExists'
	| 'gt'
	| 'gte'
	| 'lt'
	| 'lte';

/** A row that an event is held against. */
export interface Condition {
	/** Whether the place is the name of a smart field, or a path in what Darwin sent. */
	subject: 'smartField' | 'path';
	/** As the user wrote it: a name, or a path as lodash's `get` takes it, such as `data.agentNotes[0]`. */
	place: string;
	operator: Operator;
	/** What to compare with; without meaning for `exists` and `notExists`. */
	value: string;
}

/** How many rows must hold. */
export type ConditionsMatch = 'all' | 'any';

/** Whether an event meets the conditions, or which rows it does not. */
export type ConditionsReading = { ok: true } | { ok: false; unmet: Condition[] };

type Test = (value: unknown, wanted: string) => boolean;

const TESTS: Record<Operator, Test> = {
	equals,
	notEquals: not(equals),
	contains,
	notContains: not(contains),
	exists: holdsSomething,
	notExists: not(holdsSomething),
	gt: compares((a, b) => a > b),
	gte: compares((a, b) => a >= b),
	lt: compares((a, b) => a < b),
	lte: compares((a, b) => a <= b),
};

/** Operators that ask only whether there is anything, and need no value. */
export const OPERATORS_WITHOUT_VALUE: readonly Operator[] = ['exists', 'notExists'];

/** Operators that compare numbers. */
export const NUMBER_OPERATORS: readonly Operator[] = ['gt', 'gte', 'lt', 'lte'];

/**
 * Holds an event against conditions. Never throws, whatever the event holds; with no conditions, every
 * event meets them.
 *
 * - Texts are compared without regard to case, accents, whitespace around them and invisible characters;
 *   numbers, true and false as they are written in JSON; a list or an object as its JSON text.
 * - A row that compares numbers holds only where both have one reading.
 * - `notEquals`, `notContains` and `notExists` hold wherever their opposite does not, so also where there
 *   is nothing.
 *
 * @param match - `all` rows must hold, or `any` of them
 * @returns the rows that do not hold, where that decides
 */
export function meetConditions(
	payload: JsonObject,
	conditions: readonly Condition[],
	match: ConditionsMatch,
): ConditionsReading {
	const unmet = conditions.filter((condition) => !holds(payload, condition));
	const isMet = match === 'any' ? unmet.length < conditions.length : unmet.length === 0;
	return isMet || conditions.length === 0 ? { ok: true } : { ok: false, unmet };
}

/** The number that a text or a JSON number stands for; `undefined` where there is none, or more than one. */
export function readComparedNumber(value: unknown): number | undefined {
	if (typeof value === 'number') return value;
	if (typeof value !== 'string') return undefined;
	const reading = readNumber(withoutInvisible(value), 'automatic');
	return reading.ok ? reading.value : undefined;
}

function holds(payload: JsonObject, { subject, place, operator, value }: Condition): boolean {
	const found = subject === 'path' ? get(payload, place.trim()) : smartField(payload, place);
	return TESTS[operator]?.(found, value) ?? false;
}

/** The value of a smart field. Of several that have the name, the first that holds something counts. */
function smartField({ data }: JsonObject, name: string): unknown {
	if (!isJsonObject(data)) return undefined;
	const reading = readSmartFields({ data });
	if (!reading.ok) return undefined;
	const wanted = asCompared(name);
	const named = reading.fields.filter((field) => asCompared(field.name) === wanted);
	return (named.find(({ value }) => holdsSomething(value)) ?? named[0])?.value;
}

function asCompared(name: string): string {
	return comparableName(withoutInvisible(name));
}

/** Whether there is anything: false and 0 are something; blank text, an empty list or object are not. */
function holdsSomething(value: unknown): boolean {
	if (typeof value === 'string') return !isMissing(withoutInvisible(value));
	if (Array.isArray(value)) return value.length > 0;
	if (isJsonObject(value)) return Object.keys(value).length > 0;
	return typeof value === 'number' || typeof value === 'boolean';
}

function equals(value: unknown, wanted: string): boolean {
	return textOf(value) === comparableText(wanted);
}

function contains(value: unknown, wanted: string): boolean {
	return textOf(value)?.includes(comparableText(wanted)) ?? false;
}

/** What is compared of a value; `undefined` where there is nothing to compare. */
function textOf(value: unknown): string | undefined {
	if (!holdsSomething(value)) return undefined;
	try {
		return comparableText(typeof value === 'object' ? JSON.stringify(value) : String(value));
	} catch {
		// Nested more deeply than the engine can write.
		return undefined;
	}
}

function compares(isSo: (found: number, wanted: number) => boolean): Test {
	return (value, wanted) => {
		const [a, b] = [readComparedNumber(value), readComparedNumber(wanted)];
		return a !== undefined && b !== undefined && isSo(a, b);
	};
}

function not(test: Test): Test {
	return (value, wanted) => !test(value, wanted);
}
