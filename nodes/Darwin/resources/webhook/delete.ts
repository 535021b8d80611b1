import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { callApi } from '../../callApi';
import type { Operation } from '../operation';
import { readWebhookId, webhookId } from './webhookProperties';

const call = 'deleteWebhook';

export const deleteOperation: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a webhook',
		description: 'Stop Darwin from sending events to a URL',
	},
	call,
	properties: [webhookId],
	sample: { deleted: true },
	execute,
};

async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	await callApi(context, index, call, { id: readWebhookId(context, index) });
	return [{ json: { deleted: true } }];
}
