import type {
	IDataObject,
	IExecuteSingleFunctions,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { describeValue } from '../../../../darwin/json/describe';
import { routingOf } from '../../request/routing';
import type { Operation } from '../operation';

export const getMany: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many webhooks',
		description: 'List the webhooks of the agent',
		routing: routingOf('listWebhooks', { shape: [toItems] }),
	},
	properties: [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			displayOptions: { show: { returnAll: [false] } },
			default: 50,
			description: 'Max number of results to return',
			routing: { output: { maxResults: '={{ $value }}' } },
		},
	],
};

async function toItems(
	this: IExecuteSingleFunctions,
	_: INodeExecutionData[],
	{ body }: IN8nHttpFullResponse,
): Promise<INodeExecutionData[]> {
	if (Array.isArray(body)) return body.map((webhook) => ({ json: webhook as IDataObject }));
	throw new NodeOperationError(
		this.getNode(),
		`Darwin answered with ${describeValue(body)} where a list of webhooks belongs`,
		{
			itemIndex: this.getItemIndex(),
			description: 'Check the Base URL in the credential: another service may have answered.',
		},
	);
}
