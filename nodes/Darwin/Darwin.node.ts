import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { testWebhookSecrets } from '../shared/webhookSecrets';
import { API_RESOURCES, SIGNED_RESOURCE, testAppCredential } from './authentication';
import { properties } from './parameters';
import { deliverTestEvents } from './resources/testEvent/deliver';
import { searchWebhooks } from './searchWebhooks';
import { subtitle } from './subtitle';

export class Darwin implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Darwin',
		name: 'darwin',
		icon: { light: 'file:../../icons/darwin.svg', dark: 'file:../../icons/darwin.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle,
		description: 'Answers the AI’s function calls, sends messages, starts calls, manages webhooks',
		defaults: { name: 'Darwin' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [
			{
				name: 'darwinApi',
				required: true,
				displayOptions: {
					show: { authentication: ['apiKey'] },
					hide: { resource: [SIGNED_RESOURCE] },
				},
			},
			{
				name: 'darwinAppApi',
				required: true,
				testedBy: 'testAppCredential',
				displayOptions: {
					show: { authentication: ['app'] },
					hide: { resource: [SIGNED_RESOURCE] },
				},
			},
			{
				name: 'darwinWebhookApi',
				required: true,
				testedBy: 'testWebhookSecrets',
				// Without a `show` of its own, the editor would list the other credentials in its place.
				displayOptions: { show: { '@version': [1] }, hide: { resource: API_RESOURCES } },
			},
		],
		requestDefaults: {
			baseURL: '={{ $credentials.baseUrl }}',
			json: true,
			ignoreHttpStatusErrors: true,
		},
		properties,
	};

	methods = {
		credentialTest: { testAppCredential, testWebhookSecrets },
		listSearch: { searchWebhooks },
	};

	customOperations = {
		testEvent: { send: deliverTestEvents },
	};
}
