const ISO_8601 =
	/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const ONLY_DIGITS = /^\d+(?:\.\d+)?$/;
/** As seconds this is the year 5138, as milliseconds 1973: no delivery falls on the wrong side. */
const SECONDS_LIMIT = 1e11;

/**
 * Reads a point in time as Darwin may write it: ISO 8601, seconds or milliseconds since 1970. Darwin
 * does not say which; a time without an offset is taken as UTC, so that the answer does not depend on
 * where n8n runs.
 *
 * @returns milliseconds since 1970, or `undefined` when the value is not a time
 */
export function readTimestamp(value: unknown): number | undefined {
	if (typeof value === 'number') return fromEpoch(value);
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	if (ONLY_DIGITS.test(text)) return fromEpoch(Number(text));
	const iso = ISO_8601.exec(text);
	if (iso === null) return undefined;
	const hasTime = text.length > 'YYYY-MM-DD'.length;
	const normalized = text.replace(' ', 'T').replace(',', '.').toUpperCase();
	const time = Date.parse(hasTime && iso[1] === undefined ? `${normalized}Z` : normalized);
	return Number.isNaN(time) ? undefined : time;
}

function fromEpoch(value: number): number | undefined {
	if (!Number.isFinite(value) || value < 0) return undefined;
	return value < SECONDS_LIMIT ? value * 1000 : value;
}
