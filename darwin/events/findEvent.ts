import get from 'lodash/get';
import { describeValue } from '../json/describe';
import type { JsonObject } from '../json/object';
import { isJsonObject } from '../json/object';
import { parseJson } from '../json/parse';
import { listNames } from '../text/list';
import type { DarwinEvent } from './event';

/** An event that was found, or what was found instead, without quoting any value. */
export type EventReading = { ok: true; event: DarwinEvent } | { ok: false; found: string };

/** Where n8n's Webhook node puts the body of a request. */
const WEBHOOK_BODY = 'body';

/**
 * Finds the event in an item: at its root, where the Darwin Trigger puts it; under `body`, where n8n's
 * Webhook node does; or in the only other field that holds one. JSON text is read as what it contains.
 */
export function findEvent(item: JsonObject): EventReading {
	const nearby = [item, item[WEBHOOK_BODY]].map(asEvent).find((event) => event !== undefined);
	if (nearby !== undefined) return { ok: true, event: nearby };

	const holders = Object.entries(item).flatMap(([field, value]) => {
		const event = asEvent(value);
		return event === undefined ? [] : [{ field, event }];
	});
	if (holders.length === 1) return { ok: true, event: holders[0].event };
	if (holders.length > 1) {
		const fields = holders.map(({ field }) => field);
		return { ok: false, found: `events in several fields (${listNames(fields)})` };
	}
	return { ok: false, found: describeValue(item) };
}

/**
 * Reads the event at a place that the user named.
 *
 * @param place - a path such as `body.event` or `rows[0]["the event"]`, or the event itself
 */
export function readEventAt(item: JsonObject, place: unknown): EventReading {
	const value = typeof place === 'string' ? get(item, place.trim()) : place;
	const event = asEvent(value);
	return event === undefined ? { ok: false, found: describeValue(value) } : { ok: true, event };
}

function asEvent(value: unknown): DarwinEvent | undefined {
	if (typeof value === 'string') return value.trim().startsWith('{') ? fromText(value) : undefined;
	return isEvent(value) ? value : undefined;
}

function fromText(text: string): DarwinEvent | undefined {
	const json = parseJson(text);
	return json.ok && isEvent(json.value) ? json.value : undefined;
}

function isEvent(value: unknown): value is DarwinEvent {
	return isJsonObject(value) && 'eventType' in value && isJsonObject(value.data);
}
