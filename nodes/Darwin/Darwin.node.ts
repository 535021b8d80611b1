import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { testWebhookSecrets } from '../shared/webhookSecrets';
import { API_RESOURCES, SIGNED_RESOURCES, UNSIGNED_OPERATIONS } from './authentication';
import { executeOperation } from './execute';
import { properties } from './parameters';
import { searchWebhooks } from './searchWebhooks';
import { subtitle } from './subtitle';
import { testAppCredential } from './testAppCredential';

export class Darwin implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Darwin',
		name: 'darwin',
		icon: { light: 'file:../../icons/darwin.svg', dark: 'file:../../icons/darwin.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle,
		description:
			'Answers function calls of the AI, sends messages, starts voice calls, manages webhooks',
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
					hide: { resource: SIGNED_RESOURCES },
				},
			},
			{
				name: 'darwinAppApi',
				required: true,
				testedBy: 'testAppCredential',
				displayOptions: {
					show: { authentication: ['app'] },
					hide: { resource: SIGNED_RESOURCES },
				},
			},
			{
				name: 'darwinWebhookApi',
				required: true,
				testedBy: 'testWebhookSecrets',
				// Without a `show` of its own, the editor would list the other credentials in its place.
				displayOptions: {
					show: { '@version': [1] },
					hide: { resource: API_RESOURCES, operation: UNSIGNED_OPERATIONS },
				},
			},
		],
		properties,
	};

	methods = {
		credentialTest: { testAppCredential, testWebhookSecrets },
		listSearch: { searchWebhooks },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await executeOperation(this)];
	}
}
