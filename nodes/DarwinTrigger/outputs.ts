import type { INodeOutputConfiguration } from 'n8n-workflow';
import { EVENT_CATALOGUE } from '../../darwin/events/catalogue';
import type { EventMatch } from '../../darwin/events/patterns';
import { asExpression } from '../shared/expression';

export type OutputMode = 'single' | 'perEvent';

interface OutputChoice {
	value: string;
	output: string;
}

/** The choices that get their own output: those that name an event. */
const CHOICES_WITH_OUTPUT: OutputChoice[] = EVENT_CATALOGUE.flatMap((entry) =>
	'output' in entry ? [{ value: entry.value, output: entry.output }] : [],
);

/**
 * For {@link asExpression}. The order is the catalogue's, never that of the user's list: moving an
 * entry in the list must not rewire the canvas.
 */
function describeOutputs(
	parameters: { outputs?: string; events?: string[] },
	choices: OutputChoice[],
): INodeOutputConfiguration[] {
	if (parameters.outputs !== 'perEvent') return [{ type: 'main' }];
	const events = parameters.events || [];
	return choices
		.filter((choice) => events.includes(choice.value))
		.map((choice) => choice.output)
		.concat('Other')
		.map((displayName) => ({ type: 'main', displayName }));
}

/** The node's outputs as an n8n expression. */
export const OUTPUTS_EXPRESSION = asExpression(describeOutputs, CHOICES_WITH_OUTPUT);

/**
 * Puts an item on the output that its event belongs to.
 *
 * @param chosen - the values of the Events parameter
 * @returns one list of items for each output, all empty but one
 */
export function routeToOutput<Item>(
	item: Item,
	match: EventMatch,
	chosen: readonly string[],
	mode: OutputMode,
): Item[][] {
	if (mode !== 'perEvent') return [[item]];
	const withOutput = CHOICES_WITH_OUTPUT.filter(({ value }) => chosen.includes(value));
	const own = withOutput.findIndex(({ value }) => !match.byWildcard && value === match.choice);
	const index = own === -1 ? withOutput.length : own;
	return [...withOutput, undefined].map((_, output) => (output === index ? [item] : []));
}
