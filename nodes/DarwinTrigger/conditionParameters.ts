import type { INodeProperties } from 'n8n-workflow';
import { OPERATORS_WITHOUT_VALUE } from '../../darwin/delivery/conditions';

/** The fields of one condition. Like all that the trigger reads, they are static. */
const row: INodeProperties[] = [
	{
		displayName: 'Look At',
		name: 'subject',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Smart Field',
				value: 'smartField',
				description: 'A value that Darwin found in the session',
			},
			{
				name: 'Path',
				value: 'path',
				description: 'Any other place in what Darwin sent',
			},
		],
		default: 'smartField',
	},
	{
		displayName: 'Smart Field',
		name: 'smartField',
		type: 'string',
		noDataExpression: true,
		displayOptions: { show: { subject: ['smartField'] } },
		default: '',
		placeholder: 'e.g. ciudad',
		description: 'The name of the smart field, as in Darwin',
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		noDataExpression: true,
		displayOptions: { show: { subject: ['path'] } },
		default: '',
		placeholder: 'e.g. data.forwardedToName',
		description: 'Where the value is in what Darwin sent, with dots and brackets',
	},
	{
		displayName: 'Operator',
		name: 'operator',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Contains', value: 'contains' },
			{ name: 'Does Not Contain', value: 'notContains' },
			{ name: 'Does Not Equal', value: 'notEquals' },
			{ name: 'Does Not Exist', value: 'notExists' },
			{ name: 'Equals', value: 'equals' },
			{ name: 'Exists', value: 'exists' },
			{ name: 'Is at Least', value: 'gte' },
			{ name: 'Is at Most', value: 'lte' },
			{ name: 'Is Greater Than', value: 'gt' },
			{ name: 'Is Less Than', value: 'lt' },
		],
		default: 'equals',
		description:
			'How to compare. Case, accents, extra whitespace and invisible characters make no difference; what is empty does not exist.',
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		noDataExpression: true,
		displayOptions: { hide: { operator: [...OPERATORS_WITHOUT_VALUE] } },
		default: '',
		placeholder: 'e.g. Ciudad de México',
		description: 'What to compare with',
	},
];

/** The options that hold an event against conditions before an execution starts. */
export const conditionOptions: INodeProperties[] = [
	{
		displayName: 'Conditions',
		name: 'conditions',
		type: 'fixedCollection',
		noDataExpression: true,
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Condition' },
		placeholder: 'Add Condition',
		default: {},
		options: [{ displayName: 'Condition', name: 'condition', values: row }],
		description: 'Accept only events that meet these conditions. Others start no execution.',
	},
	{
		displayName: 'Conditions Match',
		name: 'conditionsMatch',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'All', value: 'all', description: 'Every condition must hold' },
			{ name: 'Any', value: 'any', description: 'One condition is enough' },
		],
		default: 'all',
		description: 'How many of the conditions must hold',
	},
];
