import type { SessionEventType } from './catalogue';
import { SESSION_EVENT_TYPES } from './catalogue';

/** What precedes the function's name in the event type of a function call. */
export const FUNCTION_CALL_PREFIX = 'function.call.';

/** The event type of a function call; the function's name may contain any character, including dots. */
export type FunctionCallEventType = `${typeof FUNCTION_CALL_PREFIX}${string}`;

/** Every event type that the catalogue knows by name. */
export type EventType = SessionEventType | FunctionCallEventType;

/** The parts of an event type, so that a workflow can branch without splitting text. */
export interface EventParts {
	/** What the event is about: `session`, `function`, or whatever precedes the first dot. */
	category: string;
	/** What happened: `opened`, `forwarded`, `call`; empty when the event type has no dot. */
	name: string;
	/** The more specific form, with its dots: `qualified`, `transitioned`. Absent for function calls. */
	detail?: string;
	/** The function that the AI called, exactly as Darwin names it. Only for function calls. */
	functionName?: string;
}

/**
 * Splits an event type at its dots. Never fails: event types that the catalogue does not know are
 * split in the same way, and anything that is not text gives empty parts.
 */
export function splitEventType(eventType: unknown): EventParts {
	if (typeof eventType !== 'string') return { category: '', name: '' };
	if (isFunctionCall(eventType)) {
		const functionName = eventType.slice(FUNCTION_CALL_PREFIX.length);
		return { category: 'function', name: 'call', functionName };
	}
	const [category, name = '', ...rest] = eventType.split('.');
	return rest.length > 0 ? { category, name, detail: rest.join('.') } : { category, name };
}

/** Whether an event type is that of a function call with a function name. */
export function isFunctionCall(eventType: string): eventType is FunctionCallEventType {
	return eventType.startsWith(FUNCTION_CALL_PREFIX) && eventType !== FUNCTION_CALL_PREFIX;
}

/** Whether an event type is one of the catalogue's session events. */
export function isSessionEvent(eventType: string): eventType is SessionEventType {
	return (SESSION_EVENT_TYPES as readonly string[]).includes(eventType);
}
