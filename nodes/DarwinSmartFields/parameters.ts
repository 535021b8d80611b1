import type { INodeProperties } from 'n8n-workflow';
import { sessionDetailOptions } from '../shared/sessionDetails';
import { sourceProperties } from '../shared/source';
import { whenMissingProperty } from '../shared/whenMissing';

const output: INodeProperties = {
	displayName: 'Output',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'One Item per Session',
			value: 'session',
			description: 'Every smart field as a column of its own',
			action: 'Turn smart fields into columns',
		},
		{
			name: 'One Item per Field',
			value: 'field',
			description: 'An item with name, value and type for every smart field',
			action: 'Turn each smart field into an item',
		},
		{
			name: 'Add to the Incoming Item',
			value: 'merge',
			description: 'The incoming item as it is, with the smart fields as further columns',
			action: 'Add smart fields to the incoming item',
		},
	],
	default: 'session',
};

const fields: INodeProperties = {
	displayName: 'Smart Fields',
	name: 'fields',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'All', value: 'all', description: 'Whatever smart fields a session has' },
		{
			name: 'Chosen',
			value: 'chosen',
			description: 'Only the ones you list, each with the type you want',
		},
	],
	default: 'all',
	description: 'Which smart fields to take',
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
				'Numbers, yes and no, and dates get their type where they have only one reading. Anything else stays as it is.',
		},
		{ name: 'As Sent', value: 'asSent', description: 'Every value stays as Darwin sent it' },
	],
	default: 'automatic',
	description: 'What becomes of the values',
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
		description: 'What the field is called from here on. Empty to follow Column Names below.',
	},
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'Number, yes or no, or date where it has only one reading, else text',
			},
			{
				name: 'Boolean',
				value: 'boolean',
				description: 'Yes or no, in Spanish, Portuguese or English',
			},
			{
				name: 'Date',
				value: 'date',
				description: 'As ISO 8601, whatever way it was written',
			},
			{ name: 'JSON', value: 'json', description: 'A list or an object' },
			{ name: 'Number', value: 'number', description: 'With or without a currency' },
			{ name: 'Text', value: 'text', description: 'As it was written, phone numbers too' },
		],
		default: 'automatic',
	},
	{
		displayName: 'Default',
		name: 'default',
		type: 'string',
		default: '',
		description: 'What to take when the field is missing or empty',
	},
	{
		displayName: 'Required',
		name: 'required',
		type: 'boolean',
		displayOptions: { show: { '/whenMissing': ['skip', 'error'] } },
		default: true,
		description:
			'Whether the choice under When a Smart Field Is Missing holds for this field. If not, it is left empty.',
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
	description: 'The smart fields to take, in the order of the columns',
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
	description: 'How the columns are called, unless you name them yourself',
};

const details: INodeProperties = {
	displayName: 'Also Include',
	name: 'details',
	type: 'multiOptions',
	displayOptions: { show: { operation: ['session', 'field'] } },
	options: sessionDetailOptions,
	default: ['sessionId'],
	description: 'What else to tell of the session, with the names Darwin gives it',
};

const whenMissing = whenMissingProperty({
	displayName: 'When a Smart Field Is Missing',
	description:
		'What to do when a listed field is missing or cannot be converted, or when a session has no smart fields at all',
	empty: 'The column is there and empty. What could not be converted is named in a hint.',
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
					description: 'Takes only dates that have one reading, such as 31/12/2026',
				},
				{ name: 'Day First', value: 'dayFirst', description: '03/04/2026 is 3 April' },
				{ name: 'Month First', value: 'monthFirst', description: '03/04/2026 is March 4' },
			],
			default: 'automatic',
			description: 'How dates with two readings are meant',
		},
		{
			displayName: 'Number Style',
			name: 'numberStyle',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description: 'Takes only numbers that have one reading, such as 1.234,56 or 1,234.56',
				},
				{
					name: 'Decimal Comma',
					value: 'comma',
					description: '1.500 is one thousand five hundred',
				},
				{ name: 'Decimal Point', value: 'point', description: '1.500 is one and a half' },
			],
			default: 'automatic',
			description: 'How numbers with two readings are meant',
		},
		{
			displayName: 'Prefix',
			name: 'prefix',
			type: 'string',
			default: '',
			placeholder: 'e.g. sf_',
			description: 'What stands before the name of every column that you did not name yourself',
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
