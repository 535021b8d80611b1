import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import { chosenOption } from '../shared/chosenOption';
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

/** What stands in a dropdown. */
interface Choosable {
	option: INodePropertyOptions;
}

/** Resource and Operation are static, so what they are for the first item holds for all. */
function findOperation(context: IExecuteFunctions): Operation {
	const choose = <T>(field: string, name: string, all: ReadonlyArray<T & Choosable>): T => {
		const options = all.map(({ option }) => option);
		const chosen = chosenOption(context, 0, field, context.getNodeParameter(name, 0, ''), options);
		return all.find(({ option }) => option.value === chosen) as T;
	};
	const { operations } = choose('Resource', 'resource', RESOURCES);
	return choose('Operation', 'operation', operations);
}
