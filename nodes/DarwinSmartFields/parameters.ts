import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { VALUE_TYPES } from '../../darwin/values/types';
import { sessionDetailOptions } from '../shared/sessionDetails';
import { sourceProperties } from '../shared/source';
import { whenMissingProperty } from '../shared/whenMissing';

/** What the node can make of the smart fields. */
export const outputOptions = [
	{
		name: 'One Item per Session',
		value: 'session',
		description: 'Each smart field as its own column',
		action: 'Turn smart fields into columns',
	},
	{
		name: 'One Item per Field',
		value: 'field',
		description: 'An item with name, value and type for each smart field',
		action: 'Turn each smart field into an item',
	},
	{
		name: 'Add to the Incoming Item',
		value: 'merge',
		description: 'The incoming item as it is, with the smart fields added as columns',
		action: 'Add smart fields to the incoming item',
	},
] satisfies INodePropertyOptions[];

const output: INodeProperties = {
	displayName: 'Output',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: outputOptions,
	default: 'session',
};

/** Which smart fields the node can use. */
export const fieldsOptions = [
	{ name: 'All', value: 'all', description: 'All smart fields that a session has' },
	{
		name: 'Chosen',
		value: 'chosen',
		description: 'Only the ones you list, each with the type you want',
	},
] satisfies INodePropertyOptions[];

const fields: INodeProperties = {
	displayName: 'Smart Fields',
	name: 'fields',
	type: 'options',
	noDataExpression: true,
	options: fieldsOptions,
	default: 'all',
	description: 'Which smart fields to use',
};

const types: INodeProperties = {
	displayName: 'Types',
	name: 'types',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { fields: ['all'] } },
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description:
				'Numbers, dates, and yes or no are converted unless they are ambiguous. Anything else stays as it is.',
		},
		{ name: 'As Sent', value: 'asSent', description: 'Every value stays as Darwin sent it' },
	],
	default: 'automatic',
	description: 'How to convert the values',
};

/** A listed field. Its name comes first, because it is what people fill in first. */
const chosenField: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		requiresDataPath: 'single',
		default: '',
		placeholder: 'e.g. presupuesto máximo',
		description:
			'The name of the smart field, as in Darwin. Type it, or drag the field here from the input panel.',
	},
	{
		displayName: 'Column Name',
		name: 'outputName',
		type: 'string',
		default: '',
		placeholder: 'e.g. budget',
		description: 'The name of the column. Leave empty to follow Column Names below.',
	},
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'Number, date, or yes or no unless ambiguous; otherwise as it was written',
			},
			...VALUE_TYPES,
		],
		default: 'automatic',
	},
	{
		displayName: 'Default',
		name: 'default',
		type: 'string',
		default: '',
		description: 'The value to use when the field is missing or empty',
	},
	{
		displayName: 'Required',
		name: 'required',
		type: 'boolean',
		displayOptions: { show: { '/whenMissing': ['skip', 'error'] } },
		default: true,
		description:
			'Whether the choice under When a Smart Field Is Missing applies to this field. If not, it is left empty.',
	},
];

const chosenFields: INodeProperties = {
	displayName: 'Chosen Smart Fields',
	name: 'chosenFields',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Smart Field' },
	displayOptions: { show: { fields: ['chosen'] } },
	default: {},
	placeholder: 'Add Smart Field',
	description: 'The smart fields to use, in the order of the columns',
	options: [
		{
			displayName: 'Smart Field',
			name: 'field',
			values: chosenField,
		},
	],
};

const keyStyle: INodeProperties = {
	displayName: 'Column Names',
	name: 'keyStyle',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'As Sent', value: 'asSent', description: 'For example: presupuesto máximo' },
		{ name: 'Camel Case', value: 'camelCase', description: 'For example: presupuestoMaximo' },
		{ name: 'Snake Case', value: 'snakeCase', description: 'For example: presupuesto_maximo' },
	],
	default: 'asSent',
	description: 'How to name columns that you do not name yourself',
};

const details: INodeProperties = {
	displayName: 'Also Include',
	name: 'details',
	type: 'multiOptions',
	displayOptions: { show: { operation: ['session', 'field'] } },
	options: sessionDetailOptions,
	default: ['sessionId'],
	description: 'Session details to include as well. They keep Darwin’s names.',
};

const whenMissing = whenMissingProperty({
	displayName: 'When a Smart Field Is Missing',
	description:
		'What to do when a listed field is missing or cannot be converted, or when a session has no smart fields',
	empty: 'The column is left empty. A hint names what could not be converted.',
	skip: 'The whole item is left out',
});

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Date Style',
			name: 'dateStyle',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description: 'Reads only unambiguous dates, such as 31/12/2026',
				},
				{ name: 'Day First', value: 'dayFirst', description: '03/04/2026 is 3 April' },
				{ name: 'Month First', value: 'monthFirst', description: '03/04/2026 is March 4' },
			],
			default: 'automatic',
			description: 'How to read ambiguous dates',
		},
		{
			displayName: 'Number Style',
			name: 'numberStyle',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description: 'Reads only unambiguous numbers, such as 1.234,56 or 1,234.56',
				},
				{
					name: 'Decimal Comma',
					value: 'comma',
					description: '1.500 is one thousand five hundred',
				},
				{ name: 'Decimal Point', value: 'point', description: '1.500 is one and a half' },
			],
			default: 'automatic',
			description: 'How to read ambiguous numbers',
		},
		{
			displayName: 'Prefix',
			name: 'prefix',
			type: 'string',
			default: '',
			placeholder: 'e.g. sf_',
			description: 'The text to put before the name of every column that you do not name yourself',
		},
	],
};

/** The Darwin Smart Fields' parameters, in the order in which the editor shows them. */
export const properties: INodeProperties[] = [
	output,
	fields,
	types,
	chosenFields,
	keyStyle,
	details,
	whenMissing,
	...sourceProperties,
	options,
];
