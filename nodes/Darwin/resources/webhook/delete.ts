import { endpointOptions } from '../../../shared/api/endpointOptions';
import { routingOf } from '../../request/routing';
import type { Operation } from '../operation';
import { readWebhookId, webhookId } from './properties';

export const deleteOperation: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a webhook',
		description: 'Stop Darwin from sending events to a URL',
		routing: routingOf('deleteWebhook', {
			add: (context) => ({ id: readWebhookId(context) }),
			shape: [{ type: 'set', properties: { value: '={{ { "deleted": true } }}' } }],
		}),
	},
	properties: [
		webhookId,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: endpointOptions('deleteWebhook'),
		},
	],
};
