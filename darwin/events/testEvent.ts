import type { JsonObject } from '../json/object';
import { isJsonObject } from '../json/object';
import { FUNCTION_CALL_PREFIX } from './eventType';
import { SAMPLES } from './samples';

/** A sample of the catalogue that can be sent as a test event. */
export type SampleName = keyof typeof SAMPLES;

/** Whether the catalogue has a sample of this name. */
export function isSampleName(name: string): name is SampleName {
	return Object.keys(SAMPLES).includes(name);
}

/** What to change in the sample of a test event. Whatever is absent stays as in the sample. */
export interface TestEventChanges {
	channelName?: string;
	summary?: string;
	/** Replaces all smart fields. */
	smartFields?: JsonObject;
	/** For a function call: the function that the AI calls. */
	functionName?: string;
	/** For a function call: replaces all arguments. */
	inputs?: JsonObject;
}

/**
 * A sample event as if it happened just now.
 *
 * @param now - the event's timestamp
 */
export function buildTestEvent(
	sample: SampleName,
	{ functionName, ...data }: TestEventChanges,
	now: Date,
): JsonObject {
	const event: JsonObject = SAMPLES[sample];
	return {
		...event,
		...(functionName === undefined ? {} : { eventType: FUNCTION_CALL_PREFIX + functionName }),
		timestamp: now.toISOString(),
		data: { ...(isJsonObject(event.data) ? event.data : {}), ...data },
	};
}
