import { EVENT_CATALOGUE, FUNCTION_CALL_PREFIX } from './events';

/** What a user chose, as the trigger's parameters hold it. */
export interface EventSelection {
	/** Values of the catalogue. A value that it does not list is read as an exact name. */
	events: readonly string[];
	/** Functions whose calls are wanted when `function.call.<functionName>` is chosen. */
	functionNames?: readonly string[];
	/** Patterns that apply when `custom` is chosen; `*` is one or more of any characters. */
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

/** Tells which choice takes an event type; `undefined` when none does. `null` is an event without a type. */
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
 * - An exact name takes that event type and, unless `exactEvents` is set, its more specific forms,
 *   because Darwin calls `session.forwarded` the generic form of `session.forwarded.qualified`.
 * - `prefix.*` takes everything below the prefix, however deep.
 * - Function names are compared literally, whatever characters they hold.
 * - `*` takes every event, even one without an event type.
 *
 * When several choices take an event, one that names it wins over a wildcard, and the longest name
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
	switch (kind) {
		case 'event':
			return [namePattern(choice, choice, selection.exactEvents, false)];
		case 'wildcard':
			return [wildcardPattern(choice, choice)];
		case 'function':
			return present(selection.functionNames).map((functionName) =>
				namePattern(choice, FUNCTION_CALL_PREFIX + functionName, true, false),
			);
		case 'custom':
			return present(selection.customPatterns)
				.map((pattern) => pattern.trim())
				.map((pattern) =>
					pattern.includes('*')
						? wildcardPattern(choice, pattern)
						: namePattern(choice, pattern, selection.exactEvents, true),
				);
	}
}

/** The entries of a list that hold anything: an empty row in the editor selects nothing. */
function present(entries: readonly string[] = []): string[] {
	return entries.filter((entry) => entry.trim() !== '');
}

function namePattern(
	choice: string,
	name: string,
	exactly: boolean | undefined,
	byWildcard: boolean,
): Pattern {
	const below = `${name}.`;
	return {
		choice,
		byWildcard,
		precision: name.length,
		matches: (eventType) =>
			eventType === name || (!exactly && eventType !== null && eventType.startsWith(below)),
	};
}

function wildcardPattern(choice: string, pattern: string): Pattern {
	return {
		choice,
		byWildcard: true,
		precision: pattern.length,
		matches:
			pattern === EVERY_EVENT
				? () => true
				: (eventType) => eventType !== null && matchesWildcards(pattern, eventType),
	};
}

/**
 * Whether a text matches a pattern in which each `*` stands for one or more of any characters. It
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
