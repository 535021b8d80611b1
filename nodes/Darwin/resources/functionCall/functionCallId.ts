import type { IExecuteFunctions } from 'n8n-workflow';
import { findEvent } from '../../../../darwin/events/findEvent';
import type { JsonObject } from '../../../../darwin/json/object';
import { isJsonObject } from '../../../../darwin/json/object';
import { isFilled } from '../../../../darwin/text/filled';
import { itemError } from '../../../shared/itemError';

/**
 * The id of the function call that an item answers: the one the user gave, or the one of the event that
 * the item holds or comes from.
 *
 * @throws NodeOperationError that says what to do
 */
export function readFunctionCallId(context: IExecuteFunctions, index: number): string {
	if (context.getNodeParameter('functionCall', index, 'automatic') === 'id') {
		const given = context.getNodeParameter('functionCallId', index, '');
		if (isFilled(given)) return String(given).trim();
		throw itemError(
			context,
			index,
			`The function call ID of item ${index} is empty`,
			'Drag the functionCallId of the event into Function Call ID, or set Function Call to Automatic.',
		);
	}
	const found = idIn(context.getInputData()[index].json) ?? idInEventBehind(context, index);
	if (found !== undefined) return found;
	throw itemError(
		context,
		index,
		`No function call was found for item ${index}`,
		'Start the workflow with a function call from the Darwin Trigger. If it starts another way, set Function Call to By ID and drag the functionCallId there.',
	);
}

function idIn(item: JsonObject): string | undefined {
	const reading = findEvent(item);
	if (!reading.ok) return undefined;
	const { functionCallId } = reading.event.data;
	return isFilled(functionCallId) ? String(functionCallId) : undefined;
}

/** Looks in the nodes before this one, the nearest first: a lookup in between rarely keeps the event. */
function idInEventBehind(context: IExecuteFunctions, index: number): string | undefined {
	for (const { name } of context.getParentNodes(context.getNode().name)) {
		const item = itemBehind(context, index, name);
		const id = isJsonObject(item) ? idIn(item) : undefined;
		if (id !== undefined) return id;
	}
	return undefined;
}

/** The item of a node before this one that this item comes from; its only one where nothing links them. */
function itemBehind(context: IExecuteFunctions, index: number, name: string): unknown {
	const node = `$(${JSON.stringify(name)})`;
	const expression = `{{ ${node}.all().length === 1 ? ${node}.first().json : ${node}.item.json }}`;
	try {
		return context.evaluateExpression(expression, index);
	} catch {
		// That node has not run, or n8n cannot tell which of its items this one comes from.
		return undefined;
	}
}
