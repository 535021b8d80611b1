import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { RESOURCES } from './resources';
import type { Resource } from './resources/operation';

const valuesOf = (authenticatesWith: Resource['authenticatesWith']): string[] =>
	RESOURCES.filter((resource) => resource.authenticatesWith === authenticatesWith).map(
		({ option }) => String(option.value),
	);

/*
 * Both the credentials and Authentication hide by resource and do not show by it: n8n takes every parameter
 * that such a `show` names for a matter of authentication, and would leave Resource out of the node.
 */
const hideUnlessApi = { resource: valuesOf('webhookSecret') };
const hideUnlessSigned = { resource: valuesOf('api') };

/** The node's credentials, each with the resources that use it. */
export const credentials: INodeCredentialDescription[] = [
	{
		name: 'darwinApi',
		required: true,
		displayOptions: { show: { authentication: ['apiKey'] }, hide: hideUnlessApi },
	},
	{
		name: 'darwinAppApi',
		required: true,
		testedBy: 'testAppCredential',
		displayOptions: { show: { authentication: ['app'] }, hide: hideUnlessApi },
	},
	{
		name: 'darwinWebhookApi',
		required: true,
		testedBy: 'testWebhookSecrets',
		// Without a `show` of its own, the editor would list the other credentials in its place.
		displayOptions: { show: { '@version': [1] }, hide: hideUnlessSigned },
	},
];

/** How the node identifies itself to Darwin's API. The editor shows it where the credential is created. */
export const authentication: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	displayOptions: { hide: hideUnlessApi },
	options: [
		{ name: 'API Key', value: 'apiKey', description: 'The key of one agent' },
		{ name: 'App', value: 'app', description: 'A Darwin app that signs its requests' },
	],
	default: 'apiKey',
};
