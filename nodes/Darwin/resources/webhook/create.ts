import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';
import { endpointOptions } from '../../../shared/api/endpointOptions';
import { routingOf } from '../../request/routing';
import type { Operation } from '../operation';
import { readWebhook, webhookProperties } from './properties';

export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a webhook',
		description: 'Let Darwin send events to a URL',
		routing: routingOf('createWebhook', {
			add: (context) => ({ body: readWebhook(context) }),
			shape: [withWebhook],
		}),
	},
	properties: [
		...webhookProperties,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: endpointOptions('createWebhook'),
		},
	],
};

/** What Darwin answers is not published: whatever it is, the item holds the webhook too. */
async function withWebhook(
	this: IExecuteSingleFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const answer = items[0]?.json;
	const known = typeof answer === 'object' && answer !== null ? (answer as IDataObject) : {};
	return [{ json: { ...readWebhook(this), ...known } }];
}
