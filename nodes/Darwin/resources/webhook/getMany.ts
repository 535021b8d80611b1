import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { describeValue } from '../../../../darwin/json/describe';
import { itemError } from '../../../shared/itemError';
import { callApi } from '../../callApi';
import type { Operation } from '../operation';
import { WEBHOOK_SAMPLE } from './webhookProperties';

const call = 'listWebhooks';

export const getMany: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many webhooks',
		description: 'List the webhooks of the agent',
	},
	call,
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
		},
	],
	sample: WEBHOOK_SAMPLE,
	execute,
};

async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const { body } = await callApi(context, index, call);
	if (!Array.isArray(body)) {
		throw itemError(
			context,
			index,
			`Darwin answered item ${index} with ${describeValue(body)} instead of a list of webhooks`,
			'Check the Base URL in the credential: another service may have answered.',
		);
	}
	const webhooks = body.map((webhook) => ({ json: webhook as IDataObject }));
	return context.getNodeParameter('returnAll', index, false)
		? webhooks
		: webhooks.slice(0, Number(context.getNodeParameter('limit', index, 50)) || undefined);
}
