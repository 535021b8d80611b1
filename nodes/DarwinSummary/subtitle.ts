import { asExpression } from '../shared/expression';
import { outputOptions } from './parameters';

/** For {@link asExpression}. */
function describe(
	parameters: { resource?: string; operation?: string },
	names: Record<string, string>,
): string {
	const name = names[parameters.operation || 'text'];
	return parameters.resource === 'digest' ? 'Digest: ' + name : name;
}

/** Says below the node what it writes. */
export const subtitle = asExpression(
	describe,
	Object.fromEntries(outputOptions.map(({ value, name }) => [value, name])),
);
