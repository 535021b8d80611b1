import type { IExecuteFunctions, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';
import { asText } from '../../darwin/text/asText';
import { pause } from '../shared/api/pause';
import { itemError } from '../shared/itemError';

/** Of a request, unless the user set another time under Settings. */
const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * How requests are sent, under the node's Settings. Names and shapes are those that n8n gives every node
 * whose requests it makes itself (`commonDeclarativeNodeOptionParameters`): saved workflows have them.
 */
export const requestOptions: INodeProperties = {
	displayName: 'Request Options',
	name: 'requestOptions',
	type: 'collection',
	isNodeSetting: true,
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Batching',
			name: 'batching',
			type: 'fixedCollection',
			placeholder: 'Add Batching',
			typeOptions: { multipleValues: false },
			default: { batch: {} },
			options: [
				{
					displayName: 'Batching',
					name: 'batch',
					values: [
						{
							displayName: 'Items per Batch',
							name: 'batchSize',
							type: 'number',
							typeOptions: { minValue: -1 },
							default: 50,
							description:
								'How many items are sent before the node waits. -1 to disable batching; 0 counts as 1.',
						},
						{
							displayName: 'Batch Interval (Ms)',
							name: 'batchInterval',
							type: 'number',
							typeOptions: { minValue: 0 },
							default: 1000,
							description:
								'How long to wait between batches, in milliseconds. 0 to disable batching.',
						},
					],
				},
			],
		},
		{
			displayName: 'Ignore SSL Issues (Insecure)',
			name: 'allowUnauthorizedCerts',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description: 'Whether to connect even if SSL certificate validation is not possible',
		},
		{
			displayName: 'Proxy',
			name: 'proxy',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://myproxy:3128',
			description: 'The HTTP proxy to use. With a login: http://username:password@myproxy:3128.',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: DEFAULT_TIMEOUT_MS,
			description: 'How long to wait for an answer, in milliseconds',
		},
	],
};

interface RequestOptions {
	batching?: { batch?: { batchSize?: unknown; batchInterval?: unknown } };
	allowUnauthorizedCerts?: boolean;
	proxy?: unknown;
	timeout?: unknown;
}

function readOptions(context: IExecuteFunctions, index: number): RequestOptions {
	return context.getNodeParameter('requestOptions', index, {}) as RequestOptions;
}

/** Waits before the first item of every batch but the first. */
export async function keepPace(context: IExecuteFunctions, index: number): Promise<void> {
	const { batchSize, batchInterval } = readOptions(context, 0).batching?.batch ?? {};
	const size = Number(batchSize ?? 0);
	const interval = Number(batchInterval ?? 0);
	if (index === 0 || size < 0 || !(interval > 0) || index % (size || 1) !== 0) return;
	await pause(interval, context.getExecutionCancelSignal());
}

/** How long to wait for an answer, in milliseconds. */
export function readTimeout(context: IExecuteFunctions, index: number): number {
	return Number(readOptions(context, index).timeout) || DEFAULT_TIMEOUT_MS;
}

/**
 * How a request gets to where it is sent.
 *
 * @throws NodeOperationError for a proxy that is not a web address
 */
export function readNetwork(
	context: IExecuteFunctions,
	index: number,
): Pick<IHttpRequestOptions, 'proxy' | 'skipSslCertificateValidation'> {
	const { proxy, allowUnauthorizedCerts } = readOptions(context, index);
	return {
		...(asText(proxy).trim() === '' ? {} : { proxy: readProxy(context, index, asText(proxy)) }),
		...(allowUnauthorizedCerts === true ? { skipSslCertificateValidation: true } : {}),
	};
}

function readProxy(
	context: IExecuteFunctions,
	index: number,
	text: string,
): IHttpRequestOptions['proxy'] {
	let url: URL;
	try {
		url = new URL(text);
	} catch {
		throw itemError(
			context,
			index,
			`Proxy of item ${index} is not a web address`,
			'Under Settings, enter the whole address of the proxy, such as http://myproxy:3128.',
		);
	}
	const { protocol, hostname, port, username, password } = url;
	const login = { username: decodeURIComponent(username), password: decodeURIComponent(password) };
	return {
		host: hostname,
		port: Number(port) || (protocol === 'https:' ? 443 : 80),
		protocol: protocol.replace(':', ''),
		...(username === '' ? {} : { auth: login }),
	};
}
