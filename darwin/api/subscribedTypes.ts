import { EVENT_CATALOGUE } from '../events/catalogue';
import { FUNCTION_CALL_PREFIX, isFunctionCall, isSessionEvent } from '../events/eventType';
import type { EventSelection } from '../events/patterns';
import { filledEntries } from '../text/filled';

/** The types that a webhook accepts, or the first pattern that no Darwin type can serve. */
export type SubscribedTypes = { ok: true; types: string[] } | { ok: false; pattern: string };

const EVERY_EVENT = '*';

/** The wildcards that Darwin documents as types, the narrowest first. `*` alone is not among them. */
const WILDCARD_TYPES = EVENT_CATALOGUE.filter(
	({ kind, value }) => kind === 'wildcard' && value !== EVERY_EVENT,
)
	.map(({ value }): string => value)
	.sort((a, b) => b.length - a.length);

/** What precedes the star of each. */
const WILDCARD_PREFIXES = WILDCARD_TYPES.map((type) => type.slice(0, -1));

/** The wildcards that no other one contains: together they match everything that Darwin documents. */
const WIDEST_TYPES = WILDCARD_TYPES.filter(
	(type, index) =>
		!WILDCARD_PREFIXES.some((prefix, other) => other !== index && type.startsWith(prefix)),
);

/**
 * The types to subscribe a webhook to, so that it gets every event that a user chose.
 *
 * A choice that Darwin documents as a type stands for itself. Every Event, and a custom pattern that is
 * no documented type, become the narrowest documented wildcards that contain them: the trigger
 * filters out what comes in addition.
 */
export function subscribedTypes(selection: EventSelection): SubscribedTypes {
	const types: string[] = [];
	for (const choice of selection.events) {
		const served = typesOfChoice(choice, selection);
		if (!served.ok) return served;
		types.push(...served.types);
	}
	return { ok: true, types: [...new Set(types)] };
}

/**
 * The narrowest documented wildcard that brings everything that a type brings.
 *
 * @param type - what lies in no documented wildcard, or is one, stands for itself
 */
export function containingWildcard(type: string): string {
	return WILDCARD_TYPES.includes(type) ? type : (findContainingWildcard(type) ?? type);
}

function findContainingWildcard(beginning: string): string | undefined {
	return WILDCARD_TYPES.find((_, index) => beginning.startsWith(WILDCARD_PREFIXES[index]));
}

function typesOfChoice(choice: string, selection: EventSelection): SubscribedTypes {
	const kind = EVENT_CATALOGUE.find(({ value }) => value === choice)?.kind;
	if (kind === 'function') {
		const names = filledEntries(selection.functionNames);
		return { ok: true, types: names.map((name) => FUNCTION_CALL_PREFIX + name) };
	}
	const patterns = kind === 'custom' ? filledEntries(selection.customPatterns) : [choice];
	const types: string[] = [];
	for (const pattern of patterns.map((text) => text.trim())) {
		const served = typesOfPattern(pattern);
		if (served.length === 0) return { ok: false, pattern };
		types.push(...served);
	}
	return { ok: true, types };
}

function typesOfPattern(pattern: string): string[] {
	if (isDocumentedType(pattern)) return [pattern];
	const [beforeStar] = pattern.split('*');
	const container = findContainingWildcard(beforeStar);
	if (container !== undefined) return [container];
	if (!pattern.includes('*')) return [];
	return WIDEST_TYPES.filter((type) => type.startsWith(beforeStar));
}

function isDocumentedType(type: string): boolean {
	if (isSessionEvent(type) || WILDCARD_TYPES.includes(type)) return true;
	return isFunctionCall(type) && !type.includes('*');
}
