import type { IHookFunctions } from 'n8n-workflow';
import type { Condition } from '../../darwin/delivery/conditions';
import {
	NUMBER_OPERATORS,
	OPERATORS_WITHOUT_VALUE,
	readComparedNumber,
} from '../../darwin/delivery/conditions';
import { asTexts } from '../../darwin/text/asText';
import { comparableText } from '../../darwin/text/comparable';
import { filledEntries, hasText } from '../../darwin/text/filled';
import type { TriggerSettings } from './settings';
import { readOptions, readSettings } from './settings';

/**
 * Finds the first setting under which nothing could ever arrive, or under which more would than was meant.
 *
 * @returns what is wrong, and what to do
 */
export function findSettingsProblem(
	context: Pick<IHookFunctions, 'getNodeParameter'>,
): string | undefined {
	const settings = readSettings(context);
	return (
		findMissingEvent(settings.selection) ??
		findEmptyList(context, settings) ??
		findBadCondition(settings.conditions)
	);
}

function findMissingEvent({
	events,
	functionNames,
	customPatterns,
}: TriggerSettings['selection']): string | undefined {
	const isEmpty = (list: readonly string[]) => filledEntries(list).length === 0;
	if (events.length === 0) {
		return 'No events are chosen. Choose at least one event in the Events field.';
	}
	if (events.includes('function.call.<functionName>') && isEmpty(functionNames)) {
		return 'No function name is given. Add the names of the functions under Function Names, or choose Every Function Call instead.';
	}
	if (events.includes('custom') && isEmpty(customPatterns)) {
		return 'No custom pattern is given. Add one under Custom Patterns, or remove Custom Pattern from Events.';
	}
	return undefined;
}

/** A list of which nothing is left would let every event through, which nobody meant who added rows. */
function findEmptyList(
	context: Pick<IHookFunctions, 'getNodeParameter'>,
	{ agentIds, channels }: TriggerSettings,
): string | undefined {
	const options = readOptions(context);
	if (agentIds.length === 0 && asTexts(options.agentIds).length > 0) {
		return 'Agent IDs holds only empty rows. Enter the IDs of the agents, or remove the option to take the events of all.';
	}
	if (channels.length === 0 && asTexts(options.channels).length > 0) {
		return 'Channels holds only empty rows. Enter the channels, or remove the option to take the events of all.';
	}
	return undefined;
}

function findBadCondition(conditions: readonly Condition[]): string | undefined {
	for (const [index, condition] of conditions.entries()) {
		const problem = findConditionProblem(condition);
		if (problem !== undefined) return `Row ${index + 1} of Conditions ${problem}`;
	}
	return undefined;
}

function findConditionProblem(condition: Condition): string | undefined {
	const { subject, place, operator, value } = condition;
	if (!hasText(place)) {
		return subject === 'path'
			? 'has no path. Enter one, such as data.forwardedToName, or remove the row.'
			: 'names no smart field. Enter its name as in Darwin, or remove the row.';
	}
	if (`${place}${value}`.includes('{{')) {
		return 'holds an expression, which is not evaluated here. Write the name, the path and the value as they are.';
	}
	if (OPERATORS_WITHOUT_VALUE.includes(operator)) return undefined;
	if (comparableText(value) === '') {
		return 'has no value to compare with. Enter one, or choose Exists or Does Not Exist.';
	}
	if (NUMBER_OPERATORS.includes(operator) && readComparedNumber(value) === undefined) {
		return 'compares numbers, and its value is not one number. Write it with digits and without a separator for thousands, such as 1500 or 1500.5.';
	}
	return undefined;
}
