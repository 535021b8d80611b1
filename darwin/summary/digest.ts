import type { JsonObject } from '../json/object';
import { hasText, isFilled } from '../text/filled';
import type { Markup } from './markup';
import type { SessionSummary } from './sessionSummary';
import { sessionBlocks } from './sessionSummary';

/** How the sessions of a digest are grouped. */
export type GroupBy = 'none' | 'agent' | 'channel';

/** The sessions that one agent or one channel had. */
export interface SessionGroup {
	/** The name of the agent or channel; a dash when the events name none. */
	name: string;
	sessions: SessionSummary[];
}

const NAMELESS = '—';

/**
 * Makes every session count once, though several events may be about it: the last one with a summary
 * represents it or, if none has one, the last. Sessions stay in the order in which they first appear,
 * and an event without a session ID represents itself.
 */
export function onePerSession(sessions: readonly SessionSummary[]): SessionSummary[] {
	const kept = new Map<unknown, SessionSummary>();
	for (const session of sessions) {
		const { sessionId } = session.event.data;
		const key = isFilled(sessionId) ? String(sessionId) : Symbol('no session id');
		if (session.summary !== null || !kept.get(key)?.summary) kept.set(key, session);
	}
	return [...kept.values()];
}

/** Groups sessions by agent or channel, in the order of their first appearance. */
export function groupSessions(
	sessions: readonly SessionSummary[],
	groupBy: Exclude<GroupBy, 'none'>,
): SessionGroup[] {
	const groups = new Map<string, SessionGroup>();
	for (const session of sessions) {
		const { key, name } = identify(session, groupBy);
		const group = groups.get(key) ?? { name, sessions: [] };
		group.sessions.push(session);
		groups.set(key, group);
	}
	return [...groups.values()];
}

/** Writes a digest: its heading, then each group with its number of sessions, then each session. */
export function renderDigest(
	sessions: readonly SessionSummary[],
	markup: Markup,
	{ heading, groupBy }: { heading: string; groupBy: GroupBy },
): string {
	const write = (shown: readonly SessionSummary[]) =>
		shown.flatMap((session) => sessionBlocks(session, markup, session.title));
	const body =
		groupBy === 'none'
			? write(sessions)
			: groupSessions(sessions, groupBy).flatMap((group) => [
					markup.heading(counted(group.name, group.sessions), 2),
					...write(group.sessions),
				]);
	const top = hasText(heading) ? [markup.heading(counted(heading.trim(), sessions), 1)] : [];
	return markup.join([...top, ...body]);
}

/** The same digest as data: how many sessions, and the fields of each, in groups if there are any. */
export function digestFields(
	sessions: readonly SessionSummary[],
	groupBy: GroupBy,
	fieldsOf: (session: SessionSummary) => JsonObject,
): JsonObject {
	const count = sessions.length;
	if (groupBy === 'none') return { count, sessions: sessions.map(fieldsOf) };
	const groups = groupSessions(sessions, groupBy).map((group) => ({
		name: group.name,
		count: group.sessions.length,
		sessions: group.sessions.map(fieldsOf),
	}));
	return { count, groups };
}

/** A number needs no translation, whatever language the sessions are in. */
function counted(heading: string, sessions: readonly SessionSummary[]): string {
	return `${heading} (${sessions.length})`;
}

/** What identifies a group, ignoring case, and what it is called. */
function identify({ event }: SessionSummary, groupBy: GroupBy): { key: string; name: string } {
	const { agentId, agentName, data } = event;
	const [key, name] =
		groupBy === 'channel'
			? [data.channelName, data.channelName]
			: [firstFilled(agentId, agentName), firstFilled(agentName, agentId)];
	return isFilled(key)
		? { key: String(key).trim().toLowerCase(), name: String(name).trim() }
		: { key: '', name: NAMELESS };
}

function firstFilled(...values: unknown[]): unknown {
	return values.find(isFilled);
}
