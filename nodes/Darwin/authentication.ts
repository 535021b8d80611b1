import type { INodeProperties } from 'n8n-workflow';
import { AUTHENTICATIONS } from './apiCredential';
import { RESOURCES } from './resources';
import type { Resource } from './resources/operation';

const valuesOf = (authenticatesWith: Resource['authenticatesWith']): string[] =>
	RESOURCES.filter((resource) => resource.authenticatesWith === authenticatesWith).map(
		({ option }) => String(option.value),
	);

/** The resources that call Darwin's API. */
export const API_RESOURCES = valuesOf('api');
/** The resources that are signed with the webhook secret instead. */
export const SIGNED_RESOURCES = valuesOf('webhookSecret');

/**
 * The operations of signed resources that sign nothing, and need no credential. No signed resource has one of
 * the same name that does: the editor hides a credential by the operation's name alone.
 */
export const UNSIGNED_OPERATIONS: string[] = RESOURCES.flatMap(({ operations }) => operations)
	.filter(({ needsNoCredential }) => needsNoCredential)
	.map(({ option }) => String(option.value));

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
	displayOptions: { hide: { resource: SIGNED_RESOURCES } },
	options: [...AUTHENTICATIONS],
	default: 'apiKey',
};
