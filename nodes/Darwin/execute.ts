import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { processItems } from '../shared/items';
import { keepPace } from './requestOptions';
import { RESOURCES } from './resources';
import type { Operation } from './resources/operation';

/**
 * Runs the chosen operation for each incoming item, one after the other, as people expect of a list of
 * messages: Darwin is not flooded, and when an item fails and the workflow is to stop, those behind it are
 * not sent.
 */
export async function executeOperation(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const operation = findOperation(context);
	return await processItems(context, async (_, index) => {
		await keepPace(context, index);
		return await operation.execute(context, index);
	});
}

function findOperation(context: IExecuteFunctions): Operation {
	const resource = context.getNodeParameter('resource', 0, '');
	const operation = context.getNodeParameter('operation', 0, '');
	const found = RESOURCES.find(({ option }) => option.value === resource)?.operations.find(
		({ option }) => option.value === operation,
	);
	if (found !== undefined) return found;
	throw new NodeOperationError(
		context.getNode(),
		`The Darwin node has no operation “${operation}” for the resource “${resource}”`,
		{ description: 'Choose Resource and Operation from their lists.' },
	);
}
