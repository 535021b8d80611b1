import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { signAppRequest } from '../darwin/api/appSignature';
import { API_URL } from '../darwin/api/endpoints';

export class DarwinAppApi implements ICredentialType {
	name = 'darwinAppApi';

	displayName = 'Darwin App API';

	icon: Icon = { light: 'file:../icons/darwin.svg', dark: 'file:../icons/darwin.dark.svg' };

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-darwin#darwin';

	properties: INodeProperties[] = [
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			required: true,
			default: '',
			description: 'The key that identifies your Darwin app',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The secret that signs the app’s requests. It is never sent.',
		},
		{
			displayName: 'Agent ID',
			name: 'agentId',
			type: 'string',
			required: true,
			default: '',
			description: 'The agent that the app acts for',
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

	/** Signs the bytes of the body and sends those very bytes, so that nothing re-serializes them. */
	authenticate = async (
		credential: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const body = toBytes(request.body);
		const { appKey, appSecret, agentId } = credential as Record<string, string>;
		const signed = signAppRequest({ appKey, appSecret, agentId }, body);
		const isJson = body.length > 0 ? { 'Content-Type': 'application/json' } : {};
		return {
			...request,
			...(body.length > 0 ? { body } : {}),
			headers: { ...isJson, ...request.headers, ...signed },
		};
	};
}

function toBytes(body: IHttpRequestOptions['body']): Buffer {
	if (body === undefined || body === null) return Buffer.alloc(0);
	if (Buffer.isBuffer(body)) return body;
	return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
