import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { testWebhookSecrets } from '../shared/webhookSecrets';
import { credentials } from './credentials';
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
		credentials,
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
