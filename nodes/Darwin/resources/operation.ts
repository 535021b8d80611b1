import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** An operation of a resource: its entry in the Operation dropdown, and its parameters. */
export interface Operation {
	option: INodePropertyOptions;
	/** Without display options: they are shown with the operation. */
	properties: INodeProperties[];
}

/** A resource: its entry in the Resource dropdown, and its operations. */
export interface Resource {
	option: INodePropertyOptions;
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
	return [
		{ ...operation, default: operations[0].option.value },
		...operations.flatMap(({ option: { value }, properties }) =>
			properties.map((property) => ({
				...property,
				displayOptions: {
					...property.displayOptions,
					show: {
						resource,
						operation: [value],
						...property.displayOptions?.show,
					},
				},
			})),
		),
	];
}
