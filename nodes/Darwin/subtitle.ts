import { asExpression } from '../shared/expression';
import { RESOURCES } from './resources';

/** For {@link asExpression}. */
function describeOperation(
	parameters: { resource?: string; operation?: string },
	names: Array<{ resource: string; operation: string; text: string }>,
): string {
	const chosen = names.find(
		({ resource, operation }) =>
			resource === parameters.resource && operation === parameters.operation,
	);
	return chosen ? chosen.text : '';
}

/** Tells beneath the node what it does. */
export const subtitle = asExpression(
	describeOperation,
	RESOURCES.flatMap(({ option, operations }) =>
		operations.map((operation) => ({
			resource: String(option.value),
			operation: String(operation.option.value),
			text: `${option.name}: ${operation.option.name}`,
		})),
	),
);
