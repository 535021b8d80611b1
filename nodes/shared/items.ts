import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asNodeError, errorItem } from './itemError';

/**
 * Runs through the incoming items one after the other: what every node that is not a trigger does. An item
 * that fails stops the node or, where the user chose to continue on errors, becomes an item with the
 * error's message. When the execution is stopped, the items that are left are not touched.
 *
 * @param handle - what becomes of an item; it may throw
 * @returns the items for the output, each linked to the one it came from
 * @throws NodeOperationError or NodeApiError about the item that failed
 */
export async function processItems(
	context: IExecuteFunctions,
	handle: (
		item: INodeExecutionData,
		index: number,
	) => INodeExecutionData[] | Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	const signal = context.getExecutionCancelSignal();
	for (const [index, item] of context.getInputData().entries()) {
		if (signal?.aborted) break;
		const pairedItem = { item: index };
		try {
			for (const made of await handle(item, index)) output.push({ ...made, pairedItem });
		} catch (error) {
			const failure = asNodeError(context, error, index);
			if (!context.continueOnFail()) throw failure;
			output.push({ json: errorItem(failure), pairedItem });
		}
	}
	return output;
}
