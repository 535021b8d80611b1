import { asExpression } from '../shared/expression';
import { fieldsOptions, outputOptions } from './parameters';

/** For {@link asExpression}. */
function describe(
	parameters: { operation?: string; fields?: string },
	names: Record<string, string>,
): string {
	const which = names[parameters.fields || 'all'];
	return which + ', ' + names[parameters.operation || 'session'];
}

/** Says below the node which smart fields it uses, and what it makes of them. */
export const subtitle = asExpression(
	describe,
	Object.fromEntries([...fieldsOptions, ...outputOptions].map(({ value, name }) => [value, name])),
);
