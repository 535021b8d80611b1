import type { DarwinEvent } from '../events/event';
import { textOrJson } from '../json/write';
import { titleOf } from '../session/title';
import type { SmartField } from '../smartFields/read';
import { readSmartFields } from '../smartFields/read';
import { hasText, isMissing } from '../text/filled';
import { truncate } from '../text/truncate';
import type { Markup } from './markup';

/** What a summary should contain. */
export interface SummarySettings {
	/** In UTF-16 code units; 0 for no limit. See {@link truncate}. */
	maxLength: number;
	includeSmartFields: boolean;
}

/** A session as it is summarized. */
export interface SessionSummary {
	event: DarwinEvent;
	/** What a person would call the session; empty if nothing names it. */
	title: string;
	/** At most as long as was asked for; `null` when Darwin sent none. */
	summary: string | null;
	/** Empty unless they were asked for. */
	smartFields: SmartField[];
}

/** A session that was read, or what was found where its smart fields should be. */
export type SessionReading = { ok: true; session: SessionSummary } | { ok: false; found: string };

/** Reads from an event what a summary should contain. */
export function readSession(event: DarwinEvent, settings: SummarySettings): SessionReading {
	const fields = readSmartFields(event);
	if (!fields.ok && settings.includeSmartFields) return fields;
	const { summary } = event.data;
	return {
		ok: true,
		session: {
			event,
			title: titleOf(event),
			summary: hasText(summary) ? truncate(summary.trim(), settings.maxLength) : null,
			smartFields: fields.ok && settings.includeSmartFields ? fields.fields : [],
		},
	};
}

/** Writes one session: a title if there is one, the summary, and the filled-in smart fields. */
export function renderSession(session: SessionSummary, markup: Markup, title: string): string {
	return markup.join(sessionBlocks(session, markup, title));
}

/** The parts of a session's text, each left out when there is nothing to say. */
export function sessionBlocks(session: SessionSummary, markup: Markup, title: string): string[] {
	const entries = session.smartFields
		.filter(({ value }) => !isMissing(value))
		.map(({ name, value }) => ({ name: name.trim(), value: textOrJson(value).trim() }));
	return [
		...(hasText(title) ? [markup.title(title.trim())] : []),
		...(session.summary === null ? [] : [markup.paragraph(session.summary)]),
		...(entries.length === 0 ? [] : [markup.list(entries)]),
	];
}
