import type { EventMatch, EventMatcher } from '../events/patterns';
import type { JsonObject } from '../json/object';
import { comparableText } from '../text/comparable';
import { listNames } from '../text/list';
import type { Condition, ConditionsMatch } from './conditions';
import { meetConditions } from './conditions';
import { readChannel, readEventType, readSessionType } from './payload';

/** Which deliveries a user wants, ready for use. */
export interface DeliveryFilter {
	matchEvent: EventMatcher;
	/** Only these agents; empty for all. Compared as text, because IDs may be numbers. */
	agentIds: readonly string[];
	/** Only these channels, whatever their case; empty for all. */
	channels: readonly string[];
	/** Only sessions of these types, whatever their case; empty or absent for all, function calls included. */
	sessionTypes?: readonly string[];
	/** What an event must hold besides; empty or absent for nothing. */
	conditions?: readonly Condition[];
	/** How many of the conditions must hold; `all` when absent. */
	conditionsMatch?: ConditionsMatch;
}

/** The choice that matched a delivery, or why none did. */
export type Selection =
	| { ok: true; match: EventMatch }
	| { ok: false; outcome: 'ignored'; reason: string; cause: string };

/**
 * Decides whether the user chose this delivery: by its event type, its agent, its channel, the type of its
 * session, and the conditions. A function call has no session type, so choosing one leaves it out.
 */
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
	if (!includes(filter.sessionTypes ?? [], readSessionType(payload), comparableText)) {
		return ignored('session type not chosen', 'its session is not of one of the Session Types');
	}
	const { conditions = [], conditionsMatch = 'all' } = filter;
	const met = meetConditions(payload, conditions, conditionsMatch);
	if (!met.ok) return ignored('condition not met', describeUnmet(met.unmet, conditionsMatch));
	return { ok: true, match };
}

/** Names the places that conditions look at, and nothing of what is there. */
function describeUnmet(unmet: readonly Condition[], match: ConditionsMatch): string {
	const places = unmet.map(({ subject, place }) => {
		const what = subject === 'path' ? 'the path' : 'the smart field';
		return `${what} ${JSON.stringify(place.trim())}`;
	});
	const names = listNames([...new Set(places)]);
	return match === 'any'
		? `none of its Conditions is met, on ${names}`
		: `it does not meet the Conditions on ${names}`;
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
