import type {
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	IAuthenticateGeneric,
	INodeProperties,
} from 'n8n-workflow';
import { API_KEY_HEADER, API_URL, ENDPOINTS } from '../darwin/api/endpoints';

export class DarwinApi implements ICredentialType {
	name = 'darwinApi';

	displayName = 'Darwin API';

	icon: Icon = { light: 'file:../icons/darwin.svg', dark: 'file:../icons/darwin.dark.svg' };

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-darwin#darwin';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The API key from Darwin. It belongs to one agent; voice calls take the key of the organizational unit instead.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: API_URL,
			description: 'Address of Darwin’s API. Change it only if Darwin tells you to.',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { [API_KEY_HEADER]: '={{ $credentials.apiKey }}' } },
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{ $credentials.baseUrl }}', url: ENDPOINTS.listWebhooks.path },
	};
}
