import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { ApiCall } from '../../../darwin/api/endpoints';
import { ENDPOINTS } from '../../../darwin/api/endpoints';
import type { JsonObject } from '../../../darwin/json/object';
import { endpointOptions } from '../../shared/api/endpointOptions';

/** An operation of a resource: its entry in the Operation dropdown, its parameters, and what it does. */
export interface Operation {
	option: INodePropertyOptions;
	/**
	 * The endpoint of Darwin's API that it calls; absent where it calls none. Where Darwin does not publish
	 * the endpoint, the operation gets the options Method and Path by itself.
	 */
	call?: ApiCall;
	/** It sends nothing, so it is not asked for the credential of its resource. */
	needsNoCredential?: boolean;
	/** Without display options: they are shown with the operation. */
	properties: INodeProperties[];
	/** An item as it leaves the node, or one of each shape, from which the output schema is made. */
	sample: JsonObject | JsonObject[];
	/**
	 * Does it for one item.
	 *
	 * @returns the items that the item becomes
	 * @throws NodeOperationError or NodeApiError that says what to do
	 */
	execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]>;
}

/** A resource: its entry in the Resource dropdown, and its operations. */
export interface Resource {
	option: INodePropertyOptions;
	/** The API: a Darwin API or Darwin App API credential. The webhook secret: a Darwin Webhook API credential. */
	authenticatesWith: 'api' | 'webhookSecret';
	operations: Operation[];
}

/** The parameters of a resource: its Operation dropdown, then what its operations take. */
export function propertiesOf({ option, operations }: Resource): INodeProperties[] {
	const resource = [String(option.value)];
	const operation: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource } },
		options: operations.map(({ option: ofOperation }) => ofOperation),
		default: '',
	};
	// Saved workflows leave out a value that is the default, so the first operation stays the first.
	return [
		{ ...operation, default: operations[0].option.value },
		...operations.flatMap((each) =>
			parametersOf(each).map((property) => ({
				...property,
				displayOptions: {
					...property.displayOptions,
					show: {
						resource,
						operation: [each.option.value],
						...property.displayOptions?.show,
					},
				},
			})),
		),
	];
}

/** The collection of an operation's options. */
export function optionsCollection(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options,
	};
}

function parametersOf({ call, properties }: Operation): INodeProperties[] {
	if (call === undefined || ENDPOINTS[call].published) return properties;
	const others = properties.filter(({ name }) => name !== 'options');
	const own = properties.find(({ name }) => name === 'options')?.options ?? [];
	return [...others, optionsCollection([...(own as INodeProperties[]), ...endpointOptions(call)])];
}
