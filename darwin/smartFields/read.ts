import type { DarwinEvent } from '../events/event';
import { describeValue } from '../json/describe';
import { isJsonObject } from '../json/object';

/** A smart field as Darwin sent it. */
export interface SmartField {
	/** As it is named in Darwin: it may contain spaces, accents and dots, or be `__proto__`. */
	name: string;
	value: unknown;
}

/** The smart fields of an event, or what was found instead. */
export type SmartFieldsReading = { ok: true; fields: SmartField[] } | { ok: false; found: string };

/**
 * Reads the smart fields of an event: an object keyed by name, or a list of `{name, value}`. An event
 * without smart fields has none, which is not a failure.
 */
export function readSmartFields({ data }: DarwinEvent): SmartFieldsReading {
	const { smartFields } = data;
	if (smartFields === undefined || smartFields === null || smartFields === '') {
		return { ok: true, fields: [] };
	}
	if (Array.isArray(smartFields)) return readList(smartFields);
	if (!isJsonObject(smartFields)) return { ok: false, found: describeValue(smartFields) };
	const fields = Object.entries(smartFields).map(([name, value]) => ({ name, value }));
	return { ok: true, fields };
}

function readList(list: readonly unknown[]): SmartFieldsReading {
	const fields: SmartField[] = [];
	for (const [index, entry] of list.entries()) {
		if (!isJsonObject(entry) || typeof entry.name !== 'string') {
			const found = `${describeValue(entry)} as entry ${index + 1} of a list of name and value pairs`;
			return { ok: false, found };
		}
		fields.push({ name: entry.name, value: entry.value });
	}
	return { ok: true, fields };
}
