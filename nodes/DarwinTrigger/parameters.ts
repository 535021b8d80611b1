import type { INodeProperties } from 'n8n-workflow';
import { EVENT_CATALOGUE } from '../../darwin/events/catalogue';
import { endpointOptions } from '../shared/api/endpointOptions';
import { itemFormat } from '../shared/itemFormats';
import { conditionOptions } from './conditionParameters';
import { LONGEST_IGNORE_REPEATS } from './settings';
import { WEBHOOK_NOTICE } from './texts';

/** Prefixes of the names of the options for an endpoint. */
export const CREATE = 'create';
export const DELETE = 'delete';

/*
 * Everything the trigger reads has `noDataExpression`, so that n8n evaluates no expression while a caller
 * waits.
 */

const events: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	noDataExpression: true,
	required: true,
	options: EVENT_CATALOGUE.map(({ value, name, action, description }) => ({
		name,
		value,
		action,
		description,
	})),
	default: [],
	description:
		'The events that start the workflow. An event includes its more specific forms: Session Forwarded includes Session Forwarded Qualified, Escalated and Recovered.',
};

const functionNames: INodeProperties = {
	displayName: 'Function Names',
	name: 'functionNames',
	type: 'string',
	noDataExpression: true,
	required: true,
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Function Name' },
	displayOptions: { show: { events: ['function.call.<functionName>'] } },
	default: [],
	placeholder: 'e.g. bookMeeting',
	description: 'The functions whose calls start the workflow, named exactly as in Darwin',
};

const customPatterns: INodeProperties = {
	displayName: 'Custom Patterns',
	name: 'customPatterns',
	type: 'string',
	noDataExpression: true,
	required: true,
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Pattern' },
	displayOptions: { show: { events: ['custom'] } },
	default: [],
	placeholder: 'e.g. function.call.order*',
	description: 'Event types that start the workflow. * matches one or more characters.',
};

const webhookSetup: INodeProperties = {
	displayName: 'Webhook Setup',
	name: 'webhookSetup',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Manual',
			value: 'manual',
			description: 'You paste the Production URL into Darwin',
		},
		{
			name: 'Automatic',
			value: 'automatic',
			description:
				'Publishing registers the Production URL in Darwin for the chosen events, and unpublishing removes it. Needs an API key.',
		},
	],
	default: 'manual',
	description: 'How Darwin gets the URL to send events to',
};

/** The endpoints that create and delete a webhook, which Darwin does not publish. */
const endpoints: INodeProperties[] = [
	...endpointOptions('createWebhook', CREATE),
	...endpointOptions('deleteWebhook', DELETE),
].map((option) => ({
	...option,
	displayOptions: { show: { '/webhookSetup': ['automatic'] } },
}));

const outputs: INodeProperties = {
	displayName: 'Outputs',
	name: 'outputs',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'One Output for All Events',
			value: 'single',
			description: 'All events leave through the same output',
		},
		{
			name: 'One Output per Event',
			value: 'perEvent',
			description: 'Each chosen event gets its own output, and all others leave through Other',
		},
	],
	default: 'single',
	description: 'How events leave the node. With one output per event, no Switch node is needed.',
};

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	noDataExpression: true,
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Agent IDs',
			name: 'agentIds',
			type: 'string',
			noDataExpression: true,
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Agent ID' },
			default: [],
			description: 'Accept only events from these agents',
		},
		{
			displayName: 'Channels',
			name: 'channels',
			type: 'string',
			noDataExpression: true,
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Channel' },
			default: [],
			placeholder: 'e.g. whatsapp',
			description: 'Accept only events from these channels, ignoring case',
		},
		...conditionOptions,
		...endpoints,
		{
			displayName: 'Exact Events Only',
			name: 'exactEvents',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description:
				'Whether to leave out the more specific forms of an event, so that Session Forwarded no longer includes Session Forwarded Qualified, Escalated and Recovered',
		},
		{
			displayName: 'Ignore Repeats for (Minutes)',
			name: 'ignoreRepeats',
			type: 'number',
			noDataExpression: true,
			typeOptions: { minValue: 0, maxValue: LONGEST_IGNORE_REPEATS },
			default: 0,
			description:
				'How long to ignore an event that was already received. Events are remembered in the memory of one n8n process. 0 turns this off; the longest is 1,440, one day.',
		},
		{
			displayName: 'Include Headers',
			name: 'includeHeaders',
			type: 'boolean',
			noDataExpression: true,
			displayOptions: { show: { '/format': ['event'] } },
			default: false,
			description: 'Whether to add the HTTP headers to the item, without the signature',
		},
		{
			displayName: 'Include Raw Body',
			name: 'includeRawBody',
			type: 'boolean',
			noDataExpression: true,
			displayOptions: { show: { '/format': ['event'] } },
			default: false,
			description: 'Whether to add the body to the item as text, exactly as received',
		},
		{
			displayName: 'Maximum Age (Seconds)',
			name: 'maxAge',
			type: 'number',
			noDataExpression: true,
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Reject events whose timestamp is older, or more than five minutes in the future, so that a recorded event cannot be sent again later. 0 accepts any age.',
		},
		{
			displayName: 'Session Types',
			name: 'sessionTypes',
			type: 'multiOptions',
			noDataExpression: true,
			options: [
				{ name: 'Inbound', value: 'inbound' },
				{ name: 'Outbound', value: 'outbound' },
			],
			default: [],
			description:
				'Accept only sessions of these types. Function calls have no session type, so they start nothing then.',
		},
	],
};

/** The Darwin Trigger's parameters, in the order in which the editor shows them. */
export const properties: INodeProperties[] = [
	{
		displayName: WEBHOOK_NOTICE,
		name: 'webhookNotice',
		type: 'notice',
		displayOptions: { show: { webhookSetup: ['manual'] } },
		default: '',
	},
	webhookSetup,
	events,
	functionNames,
	customPatterns,
	outputs,
	itemFormat,
	options,
];
