import { SESSION_EVENT_TYPES } from '../events/catalogue';
import { isFunctionCall } from '../events/eventType';
import { containingWildcard } from './subscribedTypes';
import { sameTypes } from './webhooks';

/**
 * The types to offer Darwin for a webhook, one list after the other until it takes one: first what is
 * wanted; then the generic event in the place of each more specific one; then the wildcard for what
 * happens to sessions; last the wildcards for functions too. Whatever a list brings in addition, the trigger
 * filters.
 *
 * Darwin's documentation does not name the same types in every language, and it is not known which ones its
 * API takes, or whether it names the one that it refuses. Function calls go last because every list that is
 * published has them.
 *
 * @param wanted - documented types, as `subscribedTypes` gives them
 * @returns at least what is wanted; no list twice
 */
export function typesToTry(wanted: readonly string[]): string[][] {
	const lists = [
		[...wanted],
		wanted.map(genericEvent),
		wanted.map((type) => (isFunctionCall(type) ? type : containingWildcard(type))),
		wanted.map(containingWildcard),
	];
	const [exact, ...broader] = lists;
	return [exact, ...broader.map(withoutContained)].filter(
		(list, index, all) => all.findIndex((other) => sameTypes(other, list)) === index,
	);
}

/** `session.forwarded` for `session.forwarded.qualified`; what has no generic form stands for itself. */
function genericEvent(type: string): string {
	const generic = SESSION_EVENT_TYPES.filter((other) => type.startsWith(`${other}.`));
	return generic.sort((a, b) => a.length - b.length)[0] ?? type;
}

/** Leaves out what another type of the list brings anyway. */
function withoutContained(types: readonly string[]): string[] {
	return [...new Set(types)].filter(
		(type) => containingWildcard(type) === type || !types.includes(containingWildcard(type)),
	);
}
