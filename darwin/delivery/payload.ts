import type { FunctionCallPayload, SessionPayload } from '../events/event';
import { isFunctionCall, isSessionEvent } from '../events/eventType';
import type { JsonObject } from '../json/object';
import { isJsonObject } from '../json/object';
import { parseJson } from '../json/parse';

/**
 * A payload, told apart by what it is about: by its event type, and by `data` being an object.
 * Nothing that Darwin sends is rejected as unknown.
 */
export type DarwinPayload =
	| { kind: 'session'; payload: SessionPayload }
	| { kind: 'functionCall'; payload: FunctionCallPayload }
	| { kind: 'unknown'; payload: JsonObject };

/** A payload that was read, or why the text holds none. */
export type PayloadReading =
	| ({ ok: true } & DarwinPayload)
	| { ok: false; reason: 'body is not JSON' | 'body is not a JSON object' };

const BYTE_ORDER_MARK = 0xfeff;
/** What stands in the place of bytes that are not UTF-8; a person may have typed it, too. */
const REPLACEMENT = '\ufffd';
const STRICT_UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a body: UTF-8 as JSON demands (RFC 8259), without a byte order mark.
 *
 * @returns `undefined` when the body is not UTF-8, so that no letter is ever lost
 */
export function decodeBody(body: Buffer): string | undefined {
	// JSON in UTF-16 or UTF-32 can look like UTF-8, with zero bytes at its start (RFC 4627, section 3).
	if (body.subarray(0, 4).includes(0)) return undefined;
	const text = body.toString('utf8');
	// The strict decoder takes several times as long, so it is asked only where something may be lost.
	if (text.includes(REPLACEMENT) && !isUtf8(body)) return undefined;
	return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

function isUtf8(body: Buffer): boolean {
	try {
		STRICT_UTF_8.decode(body);
		return true;
	} catch {
		return false;
	}
}

/**
 * Reads a payload and keeps every digit: an integer that a JavaScript number cannot hold arrives as
 * text, whereas `JSON.parse` alone would change its last digits and with them somebody's ID.
 */
export function readPayload(text: string): PayloadReading {
	const json = parseJson(text);
	return json.ok ? asPayload(json.value) : { ok: false, reason: 'body is not JSON' };
}

/** Accepts a JSON value as a payload when it is an object, and tells what it is about. */
export function asPayload(value: unknown): PayloadReading {
	return isJsonObject(value)
		? { ok: true, ...classify(value) }
		: { ok: false, reason: 'body is not a JSON object' };
}

/** The event type of a payload; `null` when it has none, or one that is not text. */
export function readEventType({ eventType }: JsonObject): string | null {
	return typeof eventType === 'string' && eventType !== '' ? eventType : null;
}

/** The channel of a payload, wherever it came from; `undefined` when it names none. */
export function readChannel({ data }: JsonObject): unknown {
	return isJsonObject(data) ? data.channelName : undefined;
}

/** Whether a session is `inbound` or `outbound`; `undefined` for what is no session. */
export function readSessionType({ data }: JsonObject): unknown {
	return isJsonObject(data) ? data.type : undefined;
}

function classify(payload: JsonObject): DarwinPayload {
	const eventType = readEventType(payload);
	if (eventType !== null && isJsonObject(payload.data)) {
		if (isSessionEvent(eventType)) return { kind: 'session', payload: payload as SessionPayload };
		if (isFunctionCall(eventType)) {
			return { kind: 'functionCall', payload: payload as FunctionCallPayload };
		}
	}
	return { kind: 'unknown', payload };
}
