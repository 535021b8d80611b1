import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { EVENT_CATALOGUE } from '../../../../darwin/events/catalogue';
import { SAMPLES } from '../../../../darwin/events/samples';

/** The event that the user writes, in place of a sample. */
export const CUSTOM_EVENT = 'custom';

const FUNCTION_CALL: string = 'function.call.<functionName>';
const SAMPLED = EVENT_CATALOGUE.filter(({ value }) => value in SAMPLES);
const SESSION_EVENTS = SAMPLED.map(({ value }): string => value).filter(
	(value) => value !== FUNCTION_CALL,
);
const CHANGES = {
	displayName: 'Changes',
	name: 'changes',
	type: 'collection',
	placeholder: 'Add Change',
	default: {},
	description: 'What the event says instead of the sample',
} as const;

/** What can be chosen: a sample, or an event of the user's own. */
export const EVENT_OPTIONS: INodePropertyOptions[] = [
	...SAMPLED.map(({ name, value, description }) => ({ name, value, description })),
	{ name: 'Custom JSON', value: CUSTOM_EVENT, description: 'Your own event' },
];

const event: INodeProperties = {
	displayName: 'Event',
	name: 'event',
	type: 'options',
	options: EVENT_OPTIONS,
	default: 'session.opened',
	description: 'The samples are made up: no real person is in them',
};

/** Where the event is sent. */
export const webhookUrl: INodeProperties = {
	displayName: 'Webhook URL',
	name: 'url',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. https://n8n.example.com/webhook-test/…',
	description:
		'Where to send the event: the Test URL of a Darwin Trigger that listens for a test event, or its Production URL',
};

/** The parameters of an event, in the order in which the editor shows them. */
export const eventProperties: INodeProperties[] = [
	event,
	{
		displayName: 'Event JSON',
		name: 'eventJson',
		type: 'json',
		displayOptions: { show: { event: [CUSTOM_EVENT] } },
		default: '{ "eventType": "session.opened", "data": {} }',
		description: 'The event as Darwin would send it, taken exactly as you write it',
	},
	{
		...CHANGES,
		displayOptions: { show: { event: SESSION_EVENTS } },
		options: [
			{
				displayName: 'Channel',
				name: 'channelName',
				type: 'string',
				default: '',
				placeholder: 'e.g. WhatsApp',
				description: 'The name of the channel',
			},
			{
				displayName: 'Smart Fields',
				name: 'smartFields',
				type: 'assignmentCollection',
				default: {},
				description: 'All smart fields of the session',
			},
			{
				displayName: 'Summary',
				name: 'summary',
				type: 'string',
				typeOptions: { rows: 3 },
				default: '',
				description: 'The summary of the session',
			},
		],
	},
	{
		...CHANGES,
		displayOptions: { show: { event: [FUNCTION_CALL] } },
		options: [
			{
				displayName: 'Function Name',
				name: 'functionName',
				type: 'string',
				default: '',
				placeholder: 'e.g. bookMeeting',
				description: 'The function that the AI calls',
			},
			{
				displayName: 'Inputs',
				name: 'inputs',
				type: 'assignmentCollection',
				default: {},
				description: 'All arguments of the call',
			},
		],
	},
];
