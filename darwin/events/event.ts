import type { JsonObject } from '../json/object';
import type { SessionEventType } from './catalogue';
import type { FunctionCallEventType } from './eventType';

/** The keys of every Darwin delivery. There may be others, which are kept. */
interface Envelope<Type extends string, Data> extends JsonObject {
	eventType: Type;
	/** When the event happened. The format is not published: pass it on unchanged. */
	timestamp?: unknown;
	agentId?: string | number;
	agentName?: string;
	data: Data;
}

/** What Darwin says about a session. Every field may be missing, empty or null. */
export interface SessionData extends JsonObject {
	sessionId?: string | number;
	/** `inbound` or `outbound`. */
	type?: string;
	channelName?: string;
	conversationTitle?: string | null;
	/** The contact's phone number as digits. */
	conversationThreadId?: string;
	summary?: string | null;
	/** Values keyed by the names that users gave them in Darwin, which may contain spaces and accents. */
	smartFields?: JsonObject | Array<{ name: string; value: unknown }> | null;
	forwardedToName?: string | null;
	lastHumanActivityAt?: unknown;
}

/** What Darwin says about a function that the AI called. */
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

/** A Darwin event from any source: `data` is there, everything else may be missing or odd. */
export interface DarwinEvent extends JsonObject {
	data: JsonObject;
}
