/**
 * Writes a function as an n8n expression, which the editor evaluates with the node's parameters.
 * Only its source text gets there, so it may use nothing but its arguments.
 *
 * @param argument - what the function gets besides the parameters; it must survive JSON, and its JSON
 *   must not contain `}}`, which would end the expression
 */
export function asExpression<Parameters, Argument>(
	evaluate: (parameters: Parameters, argument: Argument) => unknown,
	argument: Argument,
): `={{${string}}}` {
	return `={{(${evaluate.toString()})($parameter, ${JSON.stringify(argument)})}}`;
}
