import type { IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';
import { routingOf } from '../../request/routing';
import type { Operation } from '../operation';
import { readWebhook, readWebhookId, webhookId, webhookProperties } from './properties';

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a webhook',
		description: 'Change the URL and the events of a webhook',
		routing: routingOf('updateWebhook', {
			add: (context) => ({ id: readWebhookId(context), body: readWebhook(context) }),
			shape: [asUpdated],
		}),
	},
	properties: [webhookId, ...webhookProperties],
};

/** Darwin answers with nothing (204): the item holds what the webhook is now. */
async function asUpdated(this: IExecuteSingleFunctions): Promise<INodeExecutionData[]> {
	return [{ json: { id: readWebhookId(this), ...readWebhook(this) } }];
}
