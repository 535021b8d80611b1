import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asNodeError, errorItem } from './itemError';

/**
 * Runs through the incoming items one by one. An item that fails stops the node or, where the user
 * chose to continue on errors, becomes an item with the error's message.
 *
 * @param handle - what becomes of an item; it may throw
 * @returns the items for the output, each linked to the one it came from
 */
export function processItems(
	context: IExecuteFunctions,
	handle: (item: INodeExecutionData, index: number) => INodeExecutionData[],
): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	for (const [index, item] of context.getInputData().entries()) {
		try {
			for (const made of handle(item, index)) output.push({ ...made, pairedItem: { item: index } });
		} catch (error) {
			const failure = asNodeError(context, error, index);
			if (!context.continueOnFail()) throw failure;
			output.push({ json: errorItem(failure), pairedItem: { item: index } });
		}
	}
	return output;
}
