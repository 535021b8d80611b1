import { DateTime } from 'luxon';

/** Which number of a date comes first, if the date itself does not tell. */
export type DateStyle = 'automatic' | 'dayFirst' | 'monthFirst';

/** An ISO 8601 date or time, or a reason that can follow the value in a message. */
export type DateReading = { ok: true; value: string } | { ok: false; reason: string };

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ISO_TIME =
	/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const TIME = '(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${TIME}$`);
const SHORT_YEAR = /^\d{1,2}([/.-])\d{1,2}\1\d{2}(?!\d)/;
const WITH_MONTH_NAME = /^(?:\d{1,2}\s.*\p{L}|\p{L}+\.?\s\d{1,2},?).*\s\d{4}$/u;
const LONGEST_DATE = 40;
/** How Spanish, Portuguese and English write a date with the month's name (luxon's format tokens). */
const MONTH_NAME_FORMATS: ReadonlyArray<{ locale: string; formats: readonly string[] }> = [
	{ locale: 'es', formats: ["d 'de' LLLL 'de' yyyy", "d 'de' LLLL 'del' yyyy", 'd LLLL yyyy'] },
	{ locale: 'pt', formats: ["d 'de' LLLL 'de' yyyy", 'd LLLL yyyy'] },
	{ locale: 'en', formats: ['LLLL d, yyyy', 'LLLL d yyyy', 'd LLLL yyyy'] },
];
const MONTHS = 12;
const NO_DATE = { ok: false, reason: 'is not a date' } as const;

/**
 * Reads a date as people write it: ISO 8601, `31/12/2026`, `31.12.2026 18:30`, `16 de marzo de 2026`,
 * `March 16, 2026`. An ambiguous date, such as `03/04/2026`, is read only in the style that the user
 * chose; an unambiguous one is read whatever the style.
 *
 * @param zone - IANA name of the time zone for times without an offset
 * @returns a date as `2026-12-31`; a time with its offset, as `2026-12-31T18:30:00.000-06:00`
 */
export function readDate(text: string, style: DateStyle, zone: string): DateReading {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST_DATE) return NO_DATE;
	if (ISO_DATE.test(trimmed)) return written(DateTime.fromISO(trimmed, { zone: 'utc' }), false);
	if (ISO_TIME.test(trimmed)) {
		const iso = trimmed.replace(' ', 'T').toUpperCase();
		return written(DateTime.fromISO(iso, { zone, setZone: true }), true);
	}
	const yearFirst = YEAR_FIRST.exec(trimmed);
	if (yearFirst !== null) {
		const [, year, , month, day, ...time] = yearFirst;
		return fromParts(year, month, day, time, zone);
	}
	const yearLast = YEAR_LAST.exec(trimmed);
	if (yearLast !== null) return readYearLast(yearLast, style, zone);
	if (SHORT_YEAR.test(trimmed)) return { ok: false, reason: 'has a two-digit year' };
	return WITH_MONTH_NAME.test(trimmed) ? readMonthName(trimmed) : NO_DATE;
}

/** Reads seconds or milliseconds since 1970, of the years 2001 to 2286, where they cannot be confused. */
export function readEpoch(value: number, zone: string): DateReading {
	const digits = String(value).split('.')[0].length;
	if (value < 0 || (digits !== 10 && digits !== 13)) return NO_DATE;
	return written(DateTime.fromMillis(digits === 10 ? value * 1000 : value, { zone }), true);
}

function readYearLast(parts: RegExpExecArray, style: DateStyle, zone: string): DateReading {
	const [, first, , second, year, ...time] = parts;
	const dayFirst = () => fromParts(year, second, first, time, zone);
	const monthFirst = () => fromParts(year, first, second, time, zone);
	if (Number(first) === 0 || Number(second) === 0) return NO_DATE;
	if (Number(second) > MONTHS) return monthFirst();
	if (Number(first) > MONTHS || Number(first) === Number(second) || style === 'dayFirst') {
		return dayFirst();
	}
	if (style === 'monthFirst') return monthFirst();
	const readings = [
		[second, first],
		[first, second],
	].map(([month, day]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
	return { ok: false, reason: `could be ${readings.join(' or ')}: choose a Date Style` };
}

function readMonthName(text: string): DateReading {
	for (const { locale, formats } of MONTH_NAME_FORMATS) {
		for (const format of formats) {
			const date = DateTime.fromFormat(text.replace(/\s+/g, ' '), format, { locale, zone: 'utc' });
			if (date.isValid) return written(date, false);
		}
	}
	return NO_DATE;
}

function fromParts(
	year: string,
	month: string,
	day: string,
	[hour, minute, second]: string[],
	zone: string,
): DateReading {
	const date = { year: Number(year), month: Number(month), day: Number(day) };
	if (hour === undefined) return written(DateTime.fromObject(date, { zone: 'utc' }), false);
	const time = { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
	return written(DateTime.fromObject({ ...date, ...time }, { zone }), true);
}

function written(date: DateTime, withTime: boolean): DateReading {
	const value = withTime ? date.toISO() : date.toISODate();
	return value === null ? NO_DATE : { ok: true, value };
}
