import type { DarwinEvent } from '../events/event';
import { hasText, isFilled } from '../text/filled';
import { tidy } from '../text/tidy';

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
	return known === undefined ? '' : tidy(String(known));
}
