import { asExpression } from '../shared/expression';

/** For {@link asExpression}. */
function describe(
	parameters: { resource?: string; operation?: string },
	names: Record<string, string>,
): string {
	const name = names[parameters.operation || 'text'];
	return parameters.resource === 'digest' ? 'Digest: ' + name : name;
}

/** Tells beneath the node what it writes. */
export const subtitle = asExpression(describe, {
	fields: 'fields',
	html: 'HTML',
	markdown: 'Markdown',
	text: 'plain text',
});
