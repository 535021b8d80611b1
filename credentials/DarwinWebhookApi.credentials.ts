import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

export class DarwinWebhookApi implements ICredentialType {
	name = 'darwinWebhookApi';

	displayName = 'Darwin Webhook API';

	icon: Icon = { light: 'file:../icons/darwin.svg', dark: 'file:../icons/darwin.dark.svg' };

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-darwin#set-up-in-five-minutes';

	/** Only our nodes can read the secret from the credential. */
	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = [
		{
			displayName: 'Signing Secret',
			name: 'signingSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The webhook secret from Darwin. It signs every event, and anyone who has it can sign events too.',
		},
		{
			displayName: 'Previous Signing Secret',
			name: 'previousSigningSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The secret used before the current one. Events signed with it are accepted too, so that nothing is lost while you change the secret. Otherwise leave it empty.',
		},
	];
}
