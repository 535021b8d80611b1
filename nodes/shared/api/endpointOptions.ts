import type { INodeProperties } from 'n8n-workflow';
import type { ApiCall, Endpoint, HttpMethod } from '../../../darwin/api/endpoints';
import { ENDPOINTS } from '../../../darwin/api/endpoints';
import { asText } from '../../../darwin/text/asText';

const METHODS: HttpMethod[] = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];

/** The methods that a user can choose. */
export const METHOD_OPTIONS = METHODS.map((value) => ({ name: value, value }));

const COMPARE =
	'Darwin does not publish where this call is, so this is an assumption: compare it with Darwin’s API reference';

/**
 * The options with which a user corrects the place of a call that Darwin does not publish.
 *
 * @param prefix - what precedes their names where a node has them for several calls
 */
export function endpointOptions(call: ApiCall, prefix = ''): INodeProperties[] {
	const { method, path } = ENDPOINTS[call];
	const name = endpointNames(prefix);
	const title = prefix === '' ? '' : `${prefix[0].toUpperCase()}${prefix.slice(1)} `;
	return [
		{
			displayName: `${title}Method`,
			name: name.method,
			type: 'options',
			noDataExpression: true,
			options: METHOD_OPTIONS,
			default: method,
			description: `The HTTP method. ${COMPARE}.`,
		},
		{
			displayName: `${title}Path`,
			name: name.path,
			type: 'string',
			noDataExpression: true,
			default: path,
			description: `The path below the base URL; what is in braces is filled in. ${COMPARE}.`,
		},
	];
}

/**
 * Where a call is: where the user put it, or else where it is assumed or published to be.
 *
 * @param options - the value of the collection that holds {@link endpointOptions}
 */
export function readEndpoint(call: ApiCall, options: object, prefix = ''): Endpoint {
	const name = endpointNames(prefix);
	const given = options as Record<string, unknown>;
	const { method, path } = ENDPOINTS[call];
	return {
		method: (given[name.method] as HttpMethod | undefined) ?? method,
		path: asText(given[name.path]).trim() || path,
	};
}

function endpointNames(prefix: string) {
	return prefix === ''
		? { method: 'method', path: 'path' }
		: { method: `${prefix}Method`, path: `${prefix}Path` };
}
