import type { FunctionCallEventType, SessionEventType } from './events';
import { isFunctionCall, isSessionEvent } from './events';

/** Any JSON object. */
export type JsonObject = Record<string, unknown>;

/** The keys that every delivery of Darwin has. Others may follow and are kept. */
interface Envelope<Type extends string, Data> extends JsonObject {
	eventType: Type;
	/** When the event happened. The format is not published: pass it on as it came. */
	timestamp?: unknown;
	agentId?: string | number;
	agentName?: string;
	data: Data;
}

/** What Darwin tells about a session. Every field may be missing, empty or null. */
export interface SessionData extends JsonObject {
	sessionId?: string | number;
	/** `inbound` or `outbound`. */
	type?: string;
	channelName?: string;
	conversationTitle?: string | null;
	/** The contact's phone number as digits. */
	conversationThreadId?: string;
	summary?: string | null;
	/** Values keyed by the names that the customer gave them, which may hold spaces and accents. */
	smartFields?: JsonObject | Array<{ name: string; value: unknown }> | null;
	forwardedToName?: string | null;
	lastHumanActivityAt?: unknown;
}

/** What Darwin tells about a function that the AI called. */
export interface FunctionCallData extends JsonObject {
	functionCallId?: string | number;
	functionStatus?: string;
	inputs?: JsonObject | null;
	app?: JsonObject | null;
}

/** A delivery about a session, discriminated by its event type. */
export type SessionPayload = {
	[Type in SessionEventType]: Envelope<Type, SessionData>;
}[SessionEventType];

/** A delivery about a function call. */
export type FunctionCallPayload = Envelope<FunctionCallEventType, FunctionCallData>;

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
/** From 16 digits on, an integer may be more than a JavaScript number can hold. */
const LONG_DIGITS = /\d{16}/;
const LONG_INTEGER = /^-?\d{16,}$/;
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** The text of a body: UTF-8 as JSON demands (RFC 8259), without a byte order mark. */
export function decodeBody(body: Buffer): string {
	const text = body.toString('utf8');
	return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/**
 * Reads a payload and keeps every digit: an integer that a JavaScript number cannot hold arrives as
 * text, where `JSON.parse` alone would change its last digits and with them somebody's id.
 */
export function readPayload(text: string): PayloadReading {
	const json = parseJson(text);
	return json.ok ? asPayload(json.value) : { ok: false, reason: 'body is not JSON' };
}

/** Parses JSON and keeps every digit, as {@link readPayload} does. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
	try {
		const value: unknown = JSON.parse(LONG_DIGITS.test(text) ? quoteUnsafeIntegers(text) : text);
		return { ok: true, value };
	} catch {
		return { ok: false };
	}
}

/** Accepts a JSON value as a payload when it is an object, and tells what it is about. */
export function asPayload(value: unknown): PayloadReading {
	return isJsonObject(value)
		? { ok: true, ...classify(value) }
		: { ok: false, reason: 'body is not a JSON object' };
}

/**
 * Parses a text and writes it again as `JSON.stringify` does, which is what Darwin's sample code
 * signs. `undefined` when the text is no JSON, or nested deeper than the engine can write.
 */
export function reserialize(text: string): { value: unknown; text: string } | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return { value, text: JSON.stringify(value) };
	} catch {
		return undefined;
	}
}

/** The event type of a payload; `null` when it has none, or one that is no text. */
export function readEventType({ eventType }: JsonObject): string | null {
	return typeof eventType === 'string' && eventType !== '' ? eventType : null;
}

/** The channel of a payload, wherever it came from; `undefined` when it names none. */
export function readChannel({ data }: JsonObject): unknown {
	return isJsonObject(data) ? data.channelName : undefined;
}

/** Whether a value is a JSON object, and neither an array nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
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

function quoteUnsafeIntegers(text: string): string {
	return text.replace(STRINGS_AND_NUMBERS, (token) =>
		LONG_INTEGER.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
	);
}
