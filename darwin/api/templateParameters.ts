import { DateTime } from 'luxon';
import { parseJson } from '../json/parse';

/** The texts that fill a template's placeholders, or the first that cannot, counted from 1. */
export type ParametersReading =
	| { ok: true; texts: string[] }
	| { ok: false; position: number; reason: string; remedy: string };

/** What WhatsApp refuses within a parameter, and control characters, which show nothing. */
const BLANKS = /[\s\p{Cc}]+/gu;

const NOT_TEXT = 'A parameter is a text, a number, or true or false. Choose one value within it.';
const EMPTY =
	'WhatsApp refuses a message with an empty parameter. Give it something to say when there is no value.';

/**
 * Reads the parameters of a template. Their place counts, so none is left out.
 *
 * - WhatsApp takes neither line breaks nor tabs nor more than four spaces in a row in a parameter (its error
 *   132018), so each run of them becomes one space. The template itself may have them.
 * - It takes no empty parameter either (its error 131008): one is refused here, where it can be named.
 * - Invisible characters stay: they belong to emoji and scripts, and one alone leaves a placeholder blank.
 *
 * @param list - the rows, or what an expression gave: a list as a whole, as the only row, or as JSON text;
 *   nothing is an empty list, and a single value is a list of one
 */
export function readTemplateParameters(list: unknown): ParametersReading {
	const texts: string[] = [];
	for (const [index, entry] of entriesOf(list).entries()) {
		const text = textOf(entry);
		const position = index + 1;
		if (text === undefined) {
			const reason = `is ${Array.isArray(entry) ? 'a list' : 'an object'}, not text`;
			return { ok: false, position, reason, remedy: NOT_TEXT };
		}
		if (text === '') return { ok: false, position, reason: 'is empty', remedy: EMPTY };
		texts.push(text);
	}
	return { ok: true, texts };
}

function entriesOf(list: unknown): unknown[] {
	if (list === undefined || list === null || list === '') return [];
	const entries = Array.isArray(list) ? list : [list];
	return entries.length === 1 ? (asList(entries[0]) ?? entries) : entries;
}

/** A single value that stands for all parameters. */
function asList(value: unknown): unknown[] | undefined {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string' || !value.trim().startsWith('[')) return undefined;
	const json = parseJson(value);
	return json.ok && Array.isArray(json.value) ? json.value : undefined;
}

/** The text of a parameter, in one line; `undefined` for what has none. */
function textOf(value: unknown): string | undefined {
	const text = DateTime.isDateTime(value) ? value.toISO() : value;
	if (text === undefined || text === null) return '';
	if (!['string', 'number', 'bigint', 'boolean'].includes(typeof text)) return undefined;
	return String(text).replace(BLANKS, ' ').trim();
}
