import type { DarwinEvent } from '../events/event';
import type { JsonObject } from '../json/object';
import { readPhone } from '../phones/readPhone';
import { hasText, isFilled } from '../text/filled';
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
		value: 'contactPhone',
		name: 'Contact Phone',
		description:
			'The contact’s phone number as CRMs want it, such as +525512345678: conversationThreadId in E.164 format, empty where it is no phone number',
		read: ({ data }) => ({ contactPhone: readContactPhone(data) }),
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

/** What Darwin Summary gives unless it is told otherwise: what is added to the list later must not join it. */
export const DEFAULT_DETAILS: readonly string[] = SESSION_DETAILS.map(({ value }) => value).filter(
	(value) => value !== 'contactPhone',
);

/** The chosen details of a session, in the order of the list; what Darwin did not send is null. */
export function readSessionDetails(event: DarwinEvent, chosen: readonly string[]): JsonObject {
	const details: JsonObject = {};
	for (const { value, read } of SESSION_DETAILS) {
		if (!chosen.includes(value)) continue;
		for (const [key, detail] of Object.entries(read(event))) details[key] = detail ?? null;
	}
	return details;
}

/** Channels whose contacts are known by IDs, a few of which look like phone numbers. */
const WITHOUT_PHONES = /instagram|messenger|facebook/i;

/** A thread is named after the contact's phone, as digits with the country code; on some channels, by an ID. */
function readContactPhone({ conversationThreadId, channelName }: JsonObject): string | null {
	if (hasText(channelName) && WITHOUT_PHONES.test(channelName)) return null;
	const isDigits =
		isFilled(conversationThreadId) && /^\s*\d+\s*$/.test(String(conversationThreadId));
	const reading = readPhone(
		isDigits ? `+${String(conversationThreadId).trim()}` : conversationThreadId,
	);
	return reading.ok ? reading.phone.e164 : null;
}

function activityTimes(data: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(data).filter(([key]) => /[a-z]At$/.test(key)));
}

function tidied(value: unknown): unknown {
	return typeof value === 'string' ? tidy(value) : value;
}
