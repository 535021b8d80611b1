import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isJsonObject } from '../../../../darwin/json/object';
import { callApi } from '../../callApi';
import type { Operation } from '../operation';
import { readWebhook, WEBHOOK_SAMPLE, webhookProperties } from './webhookProperties';

const call = 'createWebhook';

export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a webhook',
		description: 'Let Darwin send events to a URL',
	},
	call,
	properties: webhookProperties,
	sample: WEBHOOK_SAMPLE,
	execute,
};

/** What Darwin answers is not published: whatever it is, the item holds the webhook too. */
async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const webhook = readWebhook(context, index);
	const { body } = await callApi(context, index, call, { body: webhook });
	return [{ json: { ...webhook, ...(isJsonObject(body) ? body : {}) } }];
}
