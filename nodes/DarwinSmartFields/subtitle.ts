import { asExpression } from '../shared/expression';

/** For {@link asExpression}. */
function describe(
	parameters: { operation?: string; fields?: string },
	names: Record<string, string>,
): string {
	const which = parameters.fields === 'chosen' ? 'chosen' : 'all';
	return which + ', ' + names[parameters.operation || 'session'];
}

/** Tells beneath the node which smart fields it takes, and what it makes of them. */
export const subtitle = asExpression(describe, {
	session: 'one item per session',
	field: 'one item per field',
	merge: 'added to the item',
});
