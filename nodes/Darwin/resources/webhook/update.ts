import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { callApi } from '../../callApi';
import type { Operation } from '../operation';
import {
	readWebhook,
	readWebhookId,
	WEBHOOK_SAMPLE,
	webhookId,
	webhookProperties,
} from './webhookProperties';

const call = 'updateWebhook';

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a webhook',
		description: 'Change the URL and the events of a webhook',
	},
	call,
	properties: [webhookId, ...webhookProperties],
	sample: { id: '', ...WEBHOOK_SAMPLE },
	execute,
};

/** Darwin answers with nothing (204), so the item holds what the webhook is now. */
async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const id = readWebhookId(context, index);
	const webhook = readWebhook(context, index);
	await callApi(context, index, call, { id, body: webhook });
	return [{ json: { id, ...webhook } }];
}
