import type { DarwinEvent } from '../../darwin/events/event';
import type { SessionSummary, SummarySettings } from '../../darwin/summary/sessionSummary';
import { readSession } from '../../darwin/summary/sessionSummary';

export const all: SummarySettings = { maxLength: 0, includeSmartFields: true };

export function session(event: DarwinEvent, settings = all): SessionSummary {
	const reading = readSession(event, settings);
	if (!reading.ok) throw new Error(reading.found);
	return reading.session;
}
