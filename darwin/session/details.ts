import type { DarwinEvent } from '../events/event';
import type { JsonObject } from '../json/object';
import { tidy } from '../text/tidy';

/**
 * The details of a session besides its summary and smart fields: the only list of them, in the order of
 * the output. The editor's options derive from it. `read` gives the keys Darwin's names.
 */
export const SESSION_DETAILS = [
	{
		value: 'sessionId',
		name: 'Session ID',
		description: 'The ID of the session: sessionId',
		read: ({ data }) => ({ sessionId: data.sessionId }),
	},
	{
		value: 'title',
		name: 'Title',
		description: 'The title of the session, usually the contact’s name: conversationTitle',
		read: ({ data }) => ({ conversationTitle: data.conversationTitle }),
	},
	{
		value: 'contact',
		name: 'Contact',
		description: 'Who the AI talked with, usually a phone number: conversationThreadId',
		read: ({ data }) => ({ conversationThreadId: data.conversationThreadId }),
	},
	{
		value: 'agent',
		name: 'Agent',
		description: 'The agent, one of your AI workers: agentId and agentName',
		read: ({ agentId, agentName }) => ({ agentId, agentName }),
	},
	{
		value: 'channel',
		name: 'Channel',
		description: 'Where the session took place: channelName',
		read: ({ data }) => ({ channelName: data.channelName }),
	},
	{
		value: 'event',
		name: 'Event',
		description: 'What happened: eventType',
		read: ({ eventType }) => ({ eventType }),
	},
	{
		value: 'forwardedTo',
		name: 'Forwarded To',
		description: 'Who the session was forwarded to: forwardedToName, with stray whitespace removed',
		read: ({ data }) => ({ forwardedToName: tidied(data.forwardedToName) }),
	},
	{
		value: 'times',
		name: 'Times',
		description:
			'When the event happened, and all times of the session: timestamp and the keys that end in At',
		read: ({ timestamp, data }) => ({ timestamp, ...activityTimes(data) }),
	},
] as const satisfies readonly SessionDetailEntry[];

interface SessionDetailEntry {
	value: string;
	name: string;
	description: string;
	read: (event: DarwinEvent) => JsonObject;
}

/** The chosen details of a session, in the order of the list; what Darwin did not send is null. */
export function readSessionDetails(event: DarwinEvent, chosen: readonly string[]): JsonObject {
	const details: JsonObject = {};
	for (const { value, read } of SESSION_DETAILS) {
		if (!chosen.includes(value)) continue;
		for (const [key, detail] of Object.entries(read(event))) details[key] = detail ?? null;
	}
	return details;
}

function activityTimes(data: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(data).filter(([key]) => /[a-z]At$/.test(key)));
}

function tidied(value: unknown): unknown {
	return typeof value === 'string' ? tidy(value) : value;
}
