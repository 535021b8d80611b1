import type { IDataObject, IExecuteSingleFunctions, INodePropertyRouting } from 'n8n-workflow';
import { VOICE_URL } from '../../../../darwin/api/endpoints';
import { readWholeNumber } from '../../../../darwin/api/outboundMessage';
import { itemError } from '../../../shared/itemError';
import { readAssignments } from '../../../shared/objects';
import { asUnpublished } from '../../request/answer';
import type { Addition } from '../../request/routing';
import { routingOf } from '../../request/routing';
import type { Operation } from '../operation';

const inBody = (property: string): INodePropertyRouting => ({ send: { type: 'body', property } });

export const start: Operation = {
	option: {
		name: 'Start',
		value: 'start',
		action: 'Start a voice call',
		description: 'Let the AI call a customer',
		routing: routingOf('startVoiceCall', { add: toVoiceCall, shape: [asUnpublished] }),
	},
	properties: [
		{
			displayName: 'Channel ID',
			name: 'channelId',
			type: 'number',
			required: true,
			default: '',
			placeholder: 'e.g. 17',
			description: 'The voice channel: the number in Darwin',
			routing: inBody('channel_id'),
		},
		{
			displayName: 'From Phone',
			name: 'fromPhone',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +525512345678',
			description:
				'The number that the customer sees, with its country prefix. Sent as you write it.',
			routing: inBody('from_phone_number'),
		},
		{
			displayName: 'To Phone',
			name: 'toPhone',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +5215587654321',
			description: 'The customer’s number, with its country prefix. Sent as you write it.',
			routing: inBody('to_phone_number'),
		},
		{
			displayName: 'Customer Name',
			name: 'customerName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. María José Núñez',
			description: 'What the AI calls the customer',
			routing: inBody('customer_name'),
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'First Message',
					name: 'firstMessage',
					type: 'string',
					default: '',
					placeholder: 'e.g. Hola, le llamo de Inmobiliaria Jacarandas',
					description: 'What the AI says first',
					routing: inBody('first_message'),
				},
				{
					displayName: 'Host',
					name: 'host',
					type: 'string',
					default: VOICE_URL,
					description:
						'Where Darwin starts voice calls: a service of its own, apart from the Base URL in the credential. It gets the API key.',
				},
				{
					displayName: 'Pipeline ID',
					name: 'initialPipelineId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 6278',
					description: 'The pipeline in which the conversation starts',
					routing: inBody('initial_pipeline_id'),
				},
				{
					displayName: 'Prompt Templates',
					name: 'promptTemplates',
					type: 'assignmentCollection',
					default: {},
					description: 'Prompts by name, sent as prompt_templates',
				},
				{
					displayName: 'Variables',
					name: 'variables',
					type: 'assignmentCollection',
					default: {},
					description: 'Values by name that the AI can use in the call, sent as variable_values',
				},
			],
		},
	],
};

interface Options {
	host?: string;
	promptTemplates?: unknown;
	variables?: unknown;
}

function toVoiceCall(context: IExecuteSingleFunctions, body: IDataObject): Addition {
	const index = context.getItemIndex();
	const channel = readWholeNumber(body.channel_id);
	if (channel === undefined) {
		throw itemError(
			context,
			index,
			`Channel ID of item ${index} is not a whole number`,
			'Write the number that the voice channel has in Darwin.',
		);
	}
	const options = context.getNodeParameter('options', {}) as Options;
	const objects = {
		prompt_templates: readAssignments(context, options.promptTemplates, 'Prompt Templates', index),
		variable_values: readAssignments(context, options.variables, 'Variables', index),
	};
	const given = Object.entries(objects).filter(([, object]) => Object.keys(object).length > 0);
	return {
		baseURL: options.host?.trim() || VOICE_URL,
		body: { ...body, channel_id: channel, ...Object.fromEntries(given) },
	};
}
