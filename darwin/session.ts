import type { DarwinEvent } from './findEvent';
import type { JsonObject } from './payload';

/**
 * What can be told of a session beside its summary and smart fields. The one list of them, in
 * the order of the output: the editor's options derive from it. `read` gives the keys Darwin's names.
 */
export const SESSION_DETAILS = [
	{
		value: 'sessionId',
		name: 'Session ID',
		description: 'What tells the session from all others: sessionId',
		read: ({ data }) => ({ sessionId: data.sessionId }),
	},
	{
		value: 'title',
		name: 'Title',
		description: 'The name of the conversation, usually that of the contact: conversationTitle',
		read: ({ data }) => ({ conversationTitle: data.conversationTitle }),
	},
	{
		value: 'contact',
		name: 'Contact',
		description: 'Who wrote or called, usually a phone number: conversationThreadId',
		read: ({ data }) => ({ conversationThreadId: data.conversationThreadId }),
	},
	{
		value: 'agent',
		name: 'Agent',
		description: 'The AI worker: agentId and agentName',
		read: ({ agentId, agentName }) => ({ agentId, agentName }),
	},
	{
		value: 'channel',
		name: 'Channel',
		description: 'Where the conversation took place: channelName',
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
		description: 'Who took the conversation over: forwardedToName, with stray white space removed',
		read: ({ data }) => ({ forwardedToName: tidy(data.forwardedToName) }),
	},
	{
		value: 'times',
		name: 'Times',
		description:
			'When the event happened, and every time of the session: timestamp and the keys that end in At',
		read: ({ timestamp, data }) => ({ timestamp, ...activityTimes(data) }),
	},
] as const satisfies readonly SessionDetailEntry[];

interface SessionDetailEntry {
	value: string;
	name: string;
	description: string;
	read: (event: DarwinEvent) => JsonObject;
}

/** The name of a detail in {@link SESSION_DETAILS}. */
export type SessionDetail = (typeof SESSION_DETAILS)[number]['value'];

/** The chosen details of a session, in the order of the list; what Darwin did not send is null. */
export function readSessionDetails(event: DarwinEvent, chosen: readonly string[]): JsonObject {
	const details: JsonObject = {};
	for (const { value, read } of SESSION_DETAILS) {
		if (!chosen.includes(value)) continue;
		for (const [key, detail] of Object.entries(read(event))) details[key] = detail ?? null;
	}
	return details;
}

/** Names an event in a message: its session or function call, and its type. Quotes nothing a person said. */
export function nameEvent({ eventType, data }: DarwinEvent): string {
	const type = hasText(eventType) ? ` (${eventType})` : '';
	if (isFilled(data.sessionId)) return `Session ${data.sessionId}${type}`;
	if (isFilled(data.functionCallId)) return `Function call ${data.functionCallId}${type}`;
	return `The event${type}`;
}

/** What a person would call the session: its title, else the contact, else its id; empty if it has none. */
export function titleOf({ data }: DarwinEvent): string {
	const known = [data.conversationTitle, data.conversationThreadId, data.sessionId].find(isFilled);
	return known === undefined ? '' : String(tidy(String(known)));
}

/** Whether a value is text with something in it. */
export function hasText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

/** Whether a value can tell or name something: a number, or text with something in it. */
export function isFilled(value: unknown): value is string | number {
	return hasText(value) || typeof value === 'number';
}

function activityTimes(data: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(data).filter(([key]) => /[a-z]At$/.test(key)));
}

/** People type names with stray white space; a name without it can be compared and looked up. */
function tidy(value: unknown): unknown {
	return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value;
}
