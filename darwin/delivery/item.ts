import { createHash } from 'crypto';
import { splitEventType } from '../events/eventType';
import type { JsonObject } from '../json/object';
import { SIGNATURE_HEADER } from './signature';

/** What the item is made from: the payload, and what only the request knows. */
export interface Delivery {
	payload: JsonObject;
	/** The bytes that were received. */
	rawBody: Buffer;
	headers: JsonObject;
	receivedAt: Date;
}

/** The user's choices about the item's shape. */
export interface ItemSettings {
	format: 'event' | 'payload';
	includeHeaders?: boolean;
	includeRawBody?: boolean;
}

/**
 * The id of a delivery: lowercase hex SHA-256 of the raw body, so it is the same for every
 * redelivery. Darwin sends no id of its own.
 */
export function deliveryId(rawBody: Buffer): string {
	return createHash('sha256').update(rawBody).digest('hex');
}

/**
 * Builds the JSON of the item that the workflow receives. Format `payload` is Darwin's object
 * unchanged; format `event` adds our keys, each prefixed with `_` while Darwin has a key of that name.
 *
 * @param id - the delivery's id, from {@link deliveryId}
 */
export function buildItem(delivery: Delivery, id: string, settings: ItemSettings): JsonObject {
	const { payload, rawBody, headers, receivedAt } = delivery;
	if (settings.format === 'payload') return payload;

	const added: JsonObject = {
		id,
		event: splitEventType(payload.eventType),
		receivedAt: receivedAt.toISOString(),
	};
	if (settings.includeHeaders) added.headers = withoutSignature(headers);
	if (settings.includeRawBody) added.rawBody = rawBody.toString('utf8');

	const item: JsonObject =
		'eventType' in payload ? { ...payload } : { eventType: null, ...payload };
	for (const [key, value] of Object.entries(added)) item[freeKey(key, item)] = value;
	return item;
}

function withoutSignature(headers: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== SIGNATURE_HEADER));
}

function freeKey(key: string, taken: JsonObject): string {
	return key in taken ? freeKey(`_${key}`, taken) : key;
}
