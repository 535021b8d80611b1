import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IExecuteSingleFunctions,
	INodeCredentialTestResult,
	INodeProperties,
} from 'n8n-workflow';
import { API_KEY_CREDENTIAL } from '../shared/api/explain';

/** The one resource that does not call Darwin's API, and is signed with the webhook secret instead. */
export const SIGNED_RESOURCE = 'testEvent';
export const API_RESOURCES = ['functionCall', 'message', 'voiceCall', 'webhook'];

/**
 * How the node identifies itself to Darwin's API. The editor shows it where the credential is created.
 *
 * It hides by resource, as the credentials do, and does not show by it: n8n takes every parameter that such
 * a `show` names for a matter of authentication, and would leave Resource out of the node.
 */
export const authentication: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	displayOptions: { hide: { resource: [SIGNED_RESOURCE] } },
	options: [
		{ name: 'API Key', value: 'apiKey', description: 'The key of one agent' },
		{ name: 'App', value: 'app', description: 'A Darwin app that signs its requests' },
	],
	default: 'apiKey',
};

/** The name of the credential that is used, as the editor shows it. */
export function credentialName(context: IExecuteSingleFunctions): string {
	const isApp = context.getNodeParameter('authentication', 'apiKey') === 'app';
	return isApp ? 'Darwin App API' : API_KEY_CREDENTIAL;
}

const APP_FIELDS = { appKey: 'App Key', appSecret: 'App Secret', agentId: 'Agent ID' };

/** Tells a person who stores an app's keys whether they can be used. Darwin offers no call to ask. */
export async function testAppCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	for (const [name, field] of Object.entries(APP_FIELDS)) {
		const value = String(data[name] ?? '');
		if (value.trim() === '') {
			return { status: 'Error', message: `The ${field} is empty. Copy it from Darwin.` };
		}
		if (value.trim() !== value) {
			return {
				status: 'Error',
				message: `The ${field} has white space before or after it. Remove the spaces and line breaks around it.`,
			};
		}
	}
	return {
		status: 'OK',
		message: 'The keys can be used. Whether they are the right ones shows with the first call.',
	};
}
