import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { subscribedTypes } from '../../../../darwin/api/subscribedTypes';
import { EVENT_CATALOGUE } from '../../../../darwin/events/catalogue';
import { asText } from '../../../../darwin/text/asText';
import { isFilled } from '../../../../darwin/text/filled';
import { isWebAddress } from '../../../../darwin/text/webAddress';
import { itemError } from '../../../shared/itemError';

/** A webhook as it leaves the node. */
export const WEBHOOK_SAMPLE = { webhookUrl: '', types: [''] };

/** Choices of the trigger that are not types of Darwin's. */
const NO_TYPES: string[] = ['*', 'custom'];

/** What a webhook is: its URL, and the types of event that it gets. */
export const webhookProperties: INodeProperties[] = [
	{
		displayName: 'URL',
		name: 'webhookUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://n8n.example.com/webhook/…',
		description: 'The address that Darwin sends the events to',
	},
	{
		displayName: 'Events',
		name: 'types',
		type: 'multiOptions',
		required: true,
		options: EVENT_CATALOGUE.filter(({ value }) => !NO_TYPES.includes(value)).map(
			({ name, value, description }) => ({ name, value, description }),
		),
		default: [],
		description: 'The events that Darwin sends to it',
	},
	{
		displayName: 'Function Names',
		name: 'functionNames',
		type: 'string',
		required: true,
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Function Name' },
		displayOptions: { show: { types: ['function.call.<functionName>'] } },
		default: [],
		placeholder: 'e.g. bookMeeting',
		description: 'The functions whose calls Darwin sends, named exactly as in Darwin',
	},
];

/** A webhook that is chosen from a list, or by its id. */
export const webhookId: INodeProperties = {
	displayName: 'Webhook',
	name: 'webhookId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The webhook in Darwin',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchWebhooks', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 31',
			validation: [
				{
					type: 'regex',
					properties: { regex: '.*\\S.*', errorMessage: 'Enter the ID of a webhook' },
				},
			],
		},
	],
};

/** The webhook that the parameters describe. */
export function readWebhook(context: IExecuteFunctions, index: number) {
	const webhookUrl = asText(context.getNodeParameter('webhookUrl', index, '')).trim();
	if (!isWebAddress(webhookUrl)) {
		throw itemError(
			context,
			index,
			`URL of item ${index} is not a web address`,
			'Paste the whole address, including https://.',
		);
	}
	const reading = subscribedTypes({
		events: context.getNodeParameter('types', index, []) as string[],
		functionNames: context.getNodeParameter('functionNames', index, []) as string[],
	});
	if (reading.ok && reading.types.length > 0) return { webhookUrl, types: reading.types };
	throw itemError(
		context,
		index,
		reading.ok
			? `No events are chosen for item ${index}`
			: `Darwin has no events called “${reading.pattern}” (item ${index})`,
		'Choose at least one event. With Function Call by Name, also enter the names of the functions.',
	);
}

/** The id of the chosen webhook. */
export function readWebhookId(context: IExecuteFunctions, index: number): string {
	const id = context.getNodeParameter('webhookId', index, '', { extractValue: true });
	if (isFilled(id)) return String(id).trim();
	throw itemError(
		context,
		index,
		`No webhook is chosen for item ${index}`,
		'Choose one from the list, or enter its ID.',
	);
}
