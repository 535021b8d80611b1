import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { testWebhookSecrets } from '../shared/webhookSecrets';
import { answer } from './answer';
import { OUTPUTS_EXPRESSION } from './outputs';
import { properties } from './parameters';
import { publish, unpublish } from './publish';
import { receive } from './receive';
import { activationMessage, eventTriggerDescription, subtitle, triggerPanel } from './texts';

export class DarwinTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Darwin Trigger',
		name: 'darwinTrigger',
		icon: { light: 'file:../../icons/darwin.svg', dark: 'file:../../icons/darwin.dark.svg' },
		group: ['trigger'],
		// With version 1, n8n evaluates an extra expression on every request and is four times slower.
		version: 2,
		subtitle,
		description: 'Starts the workflow when something happens in a Darwin session',
		eventTriggerDescription,
		activationMessage,
		triggerPanel,
		defaults: { name: 'Darwin Trigger' },
		inputs: [],
		outputs: OUTPUTS_EXPRESSION,
		credentials: [
			{
				name: 'darwinWebhookApi',
				required: true,
				testedBy: 'testWebhookSecrets',
				// With a `show`, the editor names the credential, so that the two can be told apart.
				displayOptions: { show: { '@version': [2] } },
			},
			{
				name: 'darwinApi',
				required: true,
				displayOptions: { show: { webhookSetup: ['automatic'] } },
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				path: 'webhook',
				responseMode: 'onReceived',
				// Makes n8n send our answer instead of its own text.
				responseData: '',
			},
		],
		properties,
	};

	methods = { credentialTest: { testWebhookSecrets } };

	webhookMethods = {
		default: {
			// Publishing keeps an existing webhook and corrects it, so there is nothing to check before.
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await publish(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await unpublish(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return answer(this, await receive(this));
	}
}
