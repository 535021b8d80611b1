import { filledEntries } from '../text/filled';
import { EVENT_CATALOGUE } from './catalogue';
import { FUNCTION_CALL_PREFIX } from './eventType';

/** What a user chose, as the trigger's parameters hold it. */
export interface EventSelection {
	/** Values of the catalogue. A value that it does not list is read as an exact name. */
	events: readonly string[];
	/** Functions whose calls are wanted when `function.call.<functionName>` is chosen. */
	functionNames?: readonly string[];
	/** Patterns that apply when `custom` is chosen; `*` matches one or more characters. */
	customPatterns?: readonly string[];
	/** Take an exact name without its more specific forms. */
	exactEvents?: boolean;
}

/** Why a delivery was let through: the choice that describes it best. */
export interface EventMatch {
	/** The chosen value of the catalogue. */
	choice: string;
	/** Whether a wildcard or a custom pattern caught the event, and no choice that names it. */
	byWildcard: boolean;
}

/** Tells which choice matches an event type; `undefined` when none does. `null` is an event without a type. */
export type EventMatcher = (eventType: string | null) => EventMatch | undefined;

interface Pattern extends EventMatch {
	matches: (eventType: string | null) => boolean;
	/** The longer the name that matched, the better it describes the event. */
	precision: number;
}

const EVERY_EVENT = '*';

/**
 * Prepares a user's choice of events for matching.
 *
 * - An exact name matches that event type and, unless `exactEvents` is set, its more specific forms,
 *   because Darwin calls `session.forwarded` the generic form of `session.forwarded.qualified`.
 * - `prefix.*` matches everything below the prefix, at any depth.
 * - Function names are compared literally, whatever characters they contain.
 * - `*` matches every event, even one without an event type.
 *
 * When several choices match an event, one that names it wins over a wildcard, and the longest name
 * over shorter ones.
 */
export function compileEventPatterns(selection: EventSelection): EventMatcher {
	const patterns = selection.events
		.flatMap((choice) => patternsOfChoice(choice, selection))
		.sort((a, b) => Number(a.byWildcard) - Number(b.byWildcard) || b.precision - a.precision);
	return (eventType) => {
		const pattern = patterns.find(({ matches }) => matches(eventType));
		return pattern && { choice: pattern.choice, byWildcard: pattern.byWildcard };
	};
}

function patternsOfChoice(choice: string, selection: EventSelection): Pattern[] {
	const kind = EVENT_CATALOGUE.find((entry) => entry.value === choice)?.kind ?? 'event';
	const byWildcard = kind === 'wildcard' || kind === 'custom';
	const pattern = (text: string, matches: Pattern['matches']): Pattern => ({
		choice,
		byWildcard,
		precision: text.length,
		matches,
	});
	const byName = (name: string) =>
		pattern(name, selection.exactEvents ? isExactly(name) : isOrIsBelow(name));
	const byStars = (text: string) => pattern(text, fits(text));
	switch (kind) {
		case 'event':
			return [byName(choice)];
		case 'wildcard':
			return [byStars(choice)];
		case 'function':
			return filledEntries(selection.functionNames)
				.map((functionName) => FUNCTION_CALL_PREFIX + functionName)
				.map((name) => pattern(name, isExactly(name)));
		case 'custom':
			return filledEntries(selection.customPatterns)
				.map((text) => text.trim())
				.map((text) => (text.includes('*') ? byStars(text) : byName(text)));
	}
}

function isExactly(name: string): Pattern['matches'] {
	return (eventType) => eventType === name;
}

function isOrIsBelow(name: string): Pattern['matches'] {
	return (eventType) => eventType === name || (eventType?.startsWith(`${name}.`) ?? false);
}

function fits(pattern: string): Pattern['matches'] {
	if (pattern === EVERY_EVENT) return () => true;
	return (eventType) => eventType !== null && matchesWildcards(pattern, eventType);
}

/**
 * Whether a text matches a pattern in which each `*` stands for one or more characters. It
 * takes the earliest place for each piece between two stars, so its time is bounded by the product
 * of the two lengths, where a regular expression with many stars can take exponential time.
 */
function matchesWildcards(pattern: string, text: string): boolean {
	const [head, ...rest] = pattern.split('*');
	const tail = rest.pop() ?? '';
	if (!text.startsWith(head) || !text.endsWith(tail)) return false;
	let position = head.length;
	for (const piece of rest) {
		const found = text.indexOf(piece, position + 1);
		if (found === -1) return false;
		position = found + piece.length;
	}
	return position + 1 + tail.length <= text.length;
}
