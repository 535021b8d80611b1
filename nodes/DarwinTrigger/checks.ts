import type { EventMatcher, EventMatch } from '../../darwin/eventPatterns';
import type { DarwinPayload, JsonObject, PayloadReading } from '../../darwin/payload';
import {
	asPayload,
	decodeBody,
	readChannel,
	readEventType,
	readPayload,
	reserialize,
} from '../../darwin/payload';
import { verify } from '../../darwin/signature';
import { readTimestamp } from '../../darwin/timestamp';

/** Which deliveries a user wants, ready for use. */
export interface DeliveryFilter {
	matchEvent: EventMatcher;
	/** Only these agents; empty for all. Compared as text, because ids may be numbers. */
	agentIds: readonly string[];
	/** Only these channels, whatever their case; empty for all. */
	channels: readonly string[];
}

/** Why a delivery is refused; the cause is for the log and says nothing of the payload. */
export interface Rejection {
	ok: false;
	outcome: 'unauthorized' | 'stale' | 'unreadable';
	cause: string;
}

/** The payload of a delivery that is signed as it should be. */
export type Authentication = ({ ok: true } & DarwinPayload) | Rejection;

/** The choice that took a delivery, or why none did. */
export type Selection =
	| { ok: true; match: EventMatch }
	| { ok: false; outcome: 'ignored'; reason: string; cause: string };

const MISMATCH =
	'the X-SIGNATURE header does not match the body: the secret in the credential is not the one in Darwin, or something in between altered the body';

/**
 * Verifies a body and reads its payload. The raw bytes are tried first; then the body written again
 * as `JSON.stringify` does, since that is what Darwin's sample code signs. The second way is sound
 * because only what was parsed is used afterwards.
 */
export function authenticate(
	rawBody: Buffer,
	digest: Buffer,
	secrets: readonly string[],
): Authentication {
	const text = decodeBody(rawBody);
	if (verify(rawBody, digest, secrets)) return readable(readPayload(text));

	const written = reserialize(text);
	if (written !== undefined && written.text !== text && verify(written.text, digest, secrets)) {
		return readable(asPayload(written.value));
	}
	return { ok: false, outcome: 'unauthorized', cause: MISMATCH };
}

function readable(reading: PayloadReading): Authentication {
	return reading.ok ? reading : { ok: false, outcome: 'unreadable', cause: reading.reason };
}

/**
 * Refuses a delivery that is older than the limit, or whose age cannot be told while there is one.
 *
 * @param maxAge - seconds; 0 for no limit
 * @param now - milliseconds since 1970
 */
export function checkAge(
	payload: JsonObject,
	maxAge: number,
	now: number,
): { ok: true } | Rejection {
	if (maxAge <= 0) return { ok: true };
	const sentAt = readTimestamp(payload.timestamp);
	if (sentAt === undefined) {
		return {
			ok: false,
			outcome: 'stale',
			cause: 'its timestamp is missing or cannot be read, while Maximum Age is set',
		};
	}
	const age = (now - sentAt) / 1000;
	if (age <= maxAge) return { ok: true };
	return {
		ok: false,
		outcome: 'stale',
		cause: `it is ${Math.round(age)} seconds old, and Maximum Age is ${maxAge}`,
	};
}

/** Decides whether the user chose this delivery: its event type, its agent and its channel. */
export function select(payload: JsonObject, filter: DeliveryFilter): Selection {
	const eventType = readEventType(payload);
	const match = filter.matchEvent(eventType);
	if (match === undefined) {
		return eventType === null
			? ignored('no event type', 'it has no event type, and Every Event is not chosen')
			: ignored('event not chosen', 'its event type is not chosen');
	}
	if (!includes(filter.agentIds, payload.agentId, (id) => id)) {
		return ignored('agent not chosen', 'its agent is not among the Agent IDs');
	}
	if (!includes(filter.channels, readChannel(payload), (channel) => channel.toLowerCase())) {
		return ignored('channel not chosen', 'its channel is not among the Channels');
	}
	return { ok: true, match };
}

/** Whether a list names a value; an empty list names every value. */
function includes(
	wanted: readonly string[],
	value: unknown,
	normalize: (text: string) => string,
): boolean {
	if (wanted.length === 0) return true;
	if (typeof value !== 'string' && typeof value !== 'number') return false;
	return wanted.map(normalize).includes(normalize(String(value)));
}

function ignored(reason: string, cause: string): Selection {
	return { ok: false, outcome: 'ignored', reason, cause };
}
