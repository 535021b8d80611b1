/** A date, and a time with or without seconds, a fraction of any length, and an offset. */
const DATE_AND_TIME =
	/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?: ?(Z|UTC|[+-]\d{2}(?::?\d{2})?))?)?$/i;
const OFFSET = /^([+-]\d{2}):?(\d{2})?$/;
const ONLY_DIGITS = /^\d+(?:\.\d+)?$/;
/** As seconds this is the year 5138, as milliseconds 1973: no delivery falls on the wrong side. */
const SECONDS_LIMIT = 1e11;
/** As milliseconds this is the year 5138, as microseconds 1973. */
const MILLISECONDS_LIMIT = 1e14;

/**
 * Reads a point in time as Darwin may write it: ISO 8601, also as databases print it
 * (`2026-03-12 15:22:03.115+00`), seconds or milliseconds since 1970. Darwin does not say which; a time
 * without an offset is taken as UTC, so that the answer does not depend on where n8n runs.
 *
 * @returns milliseconds since 1970, without what is finer; `undefined` when the value is no time, or a
 *   number whose unit cannot be told, as it is with microseconds
 */
export function readTimestamp(value: unknown): number | undefined {
	if (typeof value === 'number') return fromEpoch(value);
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	if (ONLY_DIGITS.test(text)) return fromEpoch(Number(text));
	const parts = DATE_AND_TIME.exec(text);
	if (parts === null) return undefined;
	const [, date, minutes = '00:00', seconds = '00', fraction = '', offset = 'Z'] = parts;
	const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
	const time = Date.parse(`${date}T${minutes}:${seconds}.${milliseconds}${readOffset(offset)}`);
	return Number.isNaN(time) ? undefined : time;
}

/** An offset as ECMAScript reads it: it knows neither hours alone nor a name. */
function readOffset(text: string): string {
	const [, hours, minutes = '00'] = OFFSET.exec(text) ?? [];
	return hours === undefined ? 'Z' : `${hours}:${minutes}`;
}

function fromEpoch(value: number): number | undefined {
	if (!(value >= 0 && value < MILLISECONDS_LIMIT)) return undefined;
	return value < SECONDS_LIMIT ? value * 1000 : value;
}
