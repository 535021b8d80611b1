import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { DEFAULT_DETAILS } from '../../darwin/session/details';
import { sessionDetailOptions } from '../shared/sessionDetails';
import { sourceProperties } from '../shared/source';
import { whenMissingProperty } from '../shared/whenMissing';

const modes: INodePropertyOptions[] = [
	{
		name: 'Each Item',
		value: 'session',
		description: 'One summary for each incoming event',
	},
	{
		name: 'Combine All Items',
		value: 'digest',
		description: 'One digest of all incoming events, with each session counted once',
	},
];

const mode: INodeProperties = {
	displayName: 'Mode',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: modes,
	default: 'session',
};

/** What the node can write. */
export const outputOptions = [
	{ name: 'Fields', value: 'fields', description: 'Separate fields, for a sheet or a CRM' },
	{ name: 'HTML', value: 'html', description: 'For an email or a web page' },
	{
		name: 'Markdown',
		value: 'markdown',
		description: 'For chats and notes that render Markdown',
	},
	{ name: 'Plain Text', value: 'text', description: 'For anything that accepts text' },
] satisfies INodePropertyOptions[];

/** The choice between them, with the action that the node creator shows for each. */
function outputAs(resource: string, toAction: (what: string) => string): INodeProperties {
	return {
		displayName: 'Output As',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: outputOptions.map((option) => ({
			...option,
			action: toAction(nameInSentence(option)),
		})),
		default: 'text',
	};
}

function nameInSentence({ name }: INodePropertyOptions): string {
	return name === 'HTML' || name === 'Markdown' ? name : name.toLowerCase();
}

const AS_TEXT = ['text', 'markdown', 'html'];

const details: INodeProperties = {
	displayName: 'Fields',
	name: 'details',
	type: 'multiOptions',
	displayOptions: { show: { operation: ['fields'] } },
	options: sessionDetailOptions,
	default: [...DEFAULT_DETAILS],
	description: 'Session details to include besides the summary. The fields keep Darwin’s names.',
};

const heading: INodeProperties = {
	displayName: 'Heading',
	name: 'heading',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['session'], operation: AS_TEXT } },
	options: [
		{
			name: 'Conversation Title',
			value: 'title',
			description: 'Usually the contact’s name; otherwise the phone number or the session ID',
		},
		{ name: 'Custom', value: 'custom', description: 'Your own text' },
		{ name: 'None', value: 'none', description: 'Only the summary' },
	],
	default: 'title',
	description: 'What to put above the summary',
};

const headingText: INodeProperties = {
	displayName: 'Heading Text',
	name: 'headingText',
	type: 'string',
	displayOptions: { show: { resource: ['session'], operation: AS_TEXT, heading: ['custom'] } },
	default: '',
	placeholder: 'e.g. New qualified lead',
	description: 'The text to put above the summary',
};

const digestHeading: INodeProperties = {
	displayName: 'Heading',
	name: 'digestHeading',
	type: 'string',
	displayOptions: { show: { resource: ['digest'], operation: AS_TEXT } },
	default: '',
	placeholder: 'e.g. Today’s sessions',
	description:
		'The text to put above the digest, followed by the number of sessions. Leave empty for none.',
};

const groupBy: INodeProperties = {
	displayName: 'Group By',
	name: 'groupBy',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['digest'] } },
	options: [
		{ name: 'Agent', value: 'agent', description: 'Each agent’s sessions together' },
		{ name: 'Channel', value: 'channel', description: 'Each channel’s sessions together' },
		{ name: 'Nothing', value: 'none', description: 'All sessions in one list' },
	],
	default: 'none',
	description: 'How to group the sessions. Each group shows how many sessions it has.',
};

const includeSmartFields: INodeProperties = {
	displayName: 'Include Smart Fields',
	name: 'includeSmartFields',
	type: 'boolean',
	default: false,
	description: 'Whether to list the filled-in smart fields below the summary',
};

const whenMissing = whenMissingProperty({
	displayName: 'When the Summary Is Missing',
	description: 'What to do with an event whose summary is missing or empty',
	empty: 'The item continues without a summary',
	skip: 'The item is left out',
});

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Maximum Length',
			name: 'maxLength',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Maximum length of a summary in characters. A longer one is cut between words and ends with “…”. An emoji counts as two or more. The heading and smart fields do not count. 0 means no limit.',
		},
	],
};

/** The Darwin Summary's parameters, in the order in which the editor shows them. */
export const properties: INodeProperties[] = [
	mode,
	outputAs('session', (what) => `Write the summary of each session as ${what}`),
	outputAs('digest', (what) => `Combine sessions into one digest as ${what}`),
	details,
	heading,
	headingText,
	digestHeading,
	groupBy,
	includeSmartFields,
	whenMissing,
	...sourceProperties,
	options,
];
