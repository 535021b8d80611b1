import type { JsonObject } from '../json/object';
import type { ItemSettings } from './item';
import { buildItem, deliveryId } from './item';
import type { PayloadReading } from './payload';
import { decodeBody, readPayload } from './payload';

/** The item, and the payload that it was made of, or why a trigger would refuse the body. */
export type ReceivedItem =
	| { ok: true; item: JsonObject; payload: JsonObject }
	| { ok: false; reason: Extract<PayloadReading, { ok: false }>['reason'] };

/**
 * The item that a trigger makes of a body that arrives correctly signed, without one that arrives.
 *
 * @param text - the body
 */
export function receivedItem(
	text: string,
	receivedAt: Date,
	format: ItemSettings['format'],
): ReceivedItem {
	const rawBody = Buffer.from(text);
	const reading = readPayload(decodeBody(rawBody) ?? '');
	if (!reading.ok) return reading;
	const { payload } = reading;
	const delivery = { payload, rawBody, headers: {}, receivedAt };
	return { ok: true, item: buildItem(delivery, deliveryId(rawBody), { format }), payload };
}
