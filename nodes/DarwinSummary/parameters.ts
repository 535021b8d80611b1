import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { SESSION_DETAILS } from '../../darwin/session/details';
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
		description: 'One digest of all incoming events, in which every session counts once',
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

/** The ways of writing, with the action that the node creator shows for each. */
function outputAs(resource: string, toAction: (what: string) => string): INodeProperties {
	const options: INodePropertyOptions[] = [
		{ name: 'Fields', value: 'fields', description: 'Separate fields, for a sheet or a CRM' },
		{ name: 'HTML', value: 'html', description: 'For an e-mail or a web page' },
		{
			name: 'Markdown',
			value: 'markdown',
			description: 'For chats and notes that render Markdown',
		},
		{ name: 'Plain Text', value: 'text', description: 'For anything that takes text' },
	];
	return {
		displayName: 'Output As',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: options.map((option) => ({ ...option, action: toAction(nameInSentence(option)) })),
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
	default: [...SESSION_DETAILS.map(({ value }) => value)],
	description:
		'What to tell of a session beside its summary. The fields keep the names Darwin gives them.',
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
			description: 'Usually the name of the contact; else the phone number or the session ID',
		},
		{ name: 'Custom', value: 'custom', description: 'A text of your own' },
		{ name: 'None', value: 'none', description: 'The summary alone' },
	],
	default: 'title',
	description: 'What stands above the summary',
};

const headingText: INodeProperties = {
	displayName: 'Heading Text',
	name: 'headingText',
	type: 'string',
	displayOptions: { show: { resource: ['session'], operation: AS_TEXT, heading: ['custom'] } },
	default: '',
	placeholder: 'e.g. New qualified lead',
	description: 'What stands above the summary',
};

const digestHeading: INodeProperties = {
	displayName: 'Heading',
	name: 'digestHeading',
	type: 'string',
	displayOptions: { show: { resource: ['digest'], operation: AS_TEXT } },
	default: '',
	placeholder: 'e.g. Sessions of today',
	description: 'What stands above the digest, followed by the number of sessions. Empty for none.',
};

const groupBy: INodeProperties = {
	displayName: 'Group By',
	name: 'groupBy',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['digest'] } },
	options: [
		{ name: 'Agent', value: 'agent', description: 'The sessions of each AI worker together' },
		{ name: 'Channel', value: 'channel', description: 'The sessions of each channel together' },
		{ name: 'Nothing', value: 'none', description: 'All sessions in one list' },
	],
	default: 'none',
	description: 'How the sessions are put together. Each group tells how many sessions it has.',
};

const includeSmartFields: INodeProperties = {
	displayName: 'Include Smart Fields',
	name: 'includeSmartFields',
	type: 'boolean',
	default: false,
	description: 'Whether to list the smart fields that hold something beneath the summary',
};

const whenMissing = whenMissingProperty({
	displayName: 'When the Summary Is Missing',
	description: 'What to do with an event that has no summary, or an empty one',
	empty: 'The item goes on without a summary',
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
				'The longest that a summary may be, in characters. A longer one is cut between words and ends with …. An emoji counts as two or more. Heading and smart fields do not count. 0 for no limit.',
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
