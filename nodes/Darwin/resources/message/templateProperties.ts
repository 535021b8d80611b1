import type { INodeProperties } from 'n8n-workflow';

const parameterList: Pick<INodeProperties, 'type' | 'typeOptions' | 'default'> = {
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Parameter' },
	default: [],
};

const COMPARE = 'Compare with Darwin’s API reference how your template takes them';

const source: INodeProperties = {
	displayName: 'Source',
	name: 'source',
	type: 'collection',
	placeholder: 'Add Source Field',
	default: {},
	description: 'Where the conversation comes from. With any field, utm_source is required.',
	options: [
		{
			displayName: 'Other Keys',
			name: 'otherKeys',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Key',
			default: {},
			options: [
				{
					displayName: 'Key',
					name: 'key',
					values: [
						{ displayName: 'Name', name: 'name', type: 'string', default: '' },
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
			],
		},
		{
			displayName: 'UTM Campaign',
			name: 'utm_campaign',
			type: 'string',
			default: '',
			placeholder: 'e.g. march-reactivation',
		},
		{
			displayName: 'UTM Medium',
			name: 'utm_medium',
			type: 'string',
			default: '',
			placeholder: 'e.g. whatsapp',
		},
		{
			displayName: 'UTM Source',
			name: 'utm_source',
			type: 'string',
			default: '',
			placeholder: 'e.g. n8n',
			description: 'Required with any other source field',
		},
	],
};

/** The parameters of a template message, in the order in which the editor shows them. */
export const templateProperties: INodeProperties[] = [
	{
		displayName: 'Phone',
		name: 'phone',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +52 1 55 1234 5678',
		description: 'The contact’s phone number with its country prefix, written in any way',
	},
	{
		displayName: 'Channel',
		name: 'channelType',
		type: 'options',
		options: [
			{ name: 'WhatsApp Cloud', value: 'wa-cloud' },
			{ name: 'WhatsApp Gupshup (Older)', value: 'wa-gupshup' },
		],
		default: 'wa-cloud',
		description: 'The channel that the message goes through',
	},
	{
		displayName: 'Pipeline ID',
		name: 'initialPipelineId',
		type: 'number',
		required: true,
		default: '',
		placeholder: 'e.g. 6278',
		description: 'The pipeline in which the conversation starts: the number in Darwin',
	},
	{
		displayName: 'Template ID',
		name: 'templateId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1203948571',
		description: 'The approved template: its number in Darwin',
	},
	{
		displayName: 'Template Parameters',
		name: 'templateParams',
		...parameterList,
		description: 'What fills the template’s placeholders, in their order',
	},
	source,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Body Parameters',
				name: 'bodyParams',
				...parameterList,
				description: `The newer way to fill the template’s text, sent as bodyParams. ${COMPARE}.`,
			},
			{
				displayName: 'Button Parameters',
				name: 'buttonsParams',
				...parameterList,
				description: `The newer way to fill the template’s buttons, sent as buttonsParams. ${COMPARE}.`,
			},
		],
	},
];
