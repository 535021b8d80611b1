import type { INodeProperties } from 'n8n-workflow';
import { defaultCountry, sendPhoneAsWritten } from '../../phoneParameters';

const parameterList: Pick<INodeProperties, 'type' | 'typeOptions' | 'default'> = {
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Parameter' },
	default: [],
};

/** How the message gets to WhatsApp. */
export const CHANNELS = [
	{ name: 'WhatsApp Cloud', value: 'wa-cloud' },
	{ name: 'WhatsApp Gupshup (Older)', value: 'wa-gupshup' },
];

const source: INodeProperties = {
	displayName: 'Source',
	name: 'source',
	type: 'collection',
	placeholder: 'Add Source Field',
	default: {},
	description: 'Where the session comes from, for reports. With any field, UTM Source is required.',
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
			description: 'Required as soon as another field is set',
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
		description:
			'The phone number of the contact with its country code, in any notation, or Darwin’s conversationThreadId',
	},
	{
		displayName: 'Channel',
		name: 'channelType',
		type: 'options',
		options: CHANNELS,
		default: 'wa-cloud',
		description: 'The channel that the message goes through',
	},
	{
		displayName: 'Pipeline',
		name: 'initialPipelineId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://app.getdarwin.ai/agent/1805/pipelines/2064',
		description:
			'The pipeline in which the session starts: its number, or the address of its page in Darwin',
	},
	{
		displayName: 'Template ID',
		name: 'templateId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1203948571',
		description: 'The number in Darwin of the approved template',
	},
	{
		displayName: 'Template Parameters',
		name: 'templateParams',
		...parameterList,
		description:
			'The values for the placeholders of the template, in their order. WhatsApp takes no line breaks in them, so each becomes a space.',
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
				description:
					'The newer way to fill in the text of the template: the values for its placeholders, in their order',
			},
			{
				displayName: 'Button Parameters',
				name: 'buttonsParams',
				...parameterList,
				description:
					'The newer way to fill in the buttons of the template: the values for its dynamic buttons, in their order',
			},
			defaultCountry,
			sendPhoneAsWritten,
		],
	},
];
