import type { EventMatch, EventMatcher } from '../events/patterns';
import type { JsonObject } from '../json/object';
import { readChannel, readEventType } from './payload';

/** Which deliveries a user wants, ready for use. */
export interface DeliveryFilter {
	matchEvent: EventMatcher;
	/** Only these agents; empty for all. Compared as text, because IDs may be numbers. */
	agentIds: readonly string[];
	/** Only these channels, whatever their case; empty for all. */
	channels: readonly string[];
}

/** The choice that matched a delivery, or why none did. */
export type Selection =
	| { ok: true; match: EventMatch }
	| { ok: false; outcome: 'ignored'; reason: string; cause: string };

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
