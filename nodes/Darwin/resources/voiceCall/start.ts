import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { VOICE_URL } from '../../../../darwin/api/endpoints';
import { readWholeNumber } from '../../../../darwin/api/outboundMessage';
import type { JsonObject } from '../../../../darwin/json/object';
import { isMissing } from '../../../../darwin/text/filled';
import { itemError } from '../../../shared/itemError';
import { readAssignments } from '../../../shared/objectParameters';
import { asUnpublished, callApi } from '../../callApi';
import type { Operation } from '../operation';
import { optionsCollection } from '../operation';

const call = 'startVoiceCall';

export const start: Operation = {
	option: {
		name: 'Start',
		value: 'start',
		action: 'Start a voice call',
		description: 'Let the AI call a contact',
	},
	call,
	properties: [
		{
			displayName: 'Channel ID',
			name: 'channelId',
			type: 'number',
			required: true,
			default: '',
			placeholder: 'e.g. 17',
			description: 'The number in Darwin of the voice channel',
		},
		{
			displayName: 'From Phone',
			name: 'fromPhone',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +525512345678',
			description: 'The number that the contact sees, with its country code. Sent as you enter it.',
		},
		{
			displayName: 'To Phone',
			name: 'toPhone',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +5215587654321',
			description: 'The number of the contact, with its country code. Sent as you enter it.',
		},
		{
			displayName: 'Contact Name',
			name: 'customerName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. María José Núñez',
			description: 'The name by which the AI addresses the contact',
		},
		optionsCollection([
			{
				displayName: 'First Message',
				name: 'firstMessage',
				type: 'string',
				default: '',
				placeholder: 'e.g. Hola, le llamo de Inmobiliaria Jacarandas',
				description: 'What the AI says first',
			},
			{
				displayName: 'Host',
				name: 'host',
				type: 'string',
				default: VOICE_URL,
				description:
					'Address of the service that starts voice calls, which is not at the Base URL of the credential. The API key is sent there.',
			},
			{
				displayName: 'Pipeline ID',
				name: 'initialPipelineId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 6278',
				description: 'The pipeline in which the session starts',
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
				description: 'Values by name for the AI to use in the call, sent as variable_values',
			},
		]),
	],
	sample: { statusCode: 200, answer: {} },
	execute,
};

async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const options = context.getNodeParameter('options', index, {}) as Options;
	const answer = await callApi(context, index, call, {
		baseUrl: options.host?.trim() || VOICE_URL,
		body: readVoiceCall(context, index, options),
	});
	return [{ json: asUnpublished(answer) }];
}

interface Options {
	firstMessage?: unknown;
	host?: string;
	initialPipelineId?: unknown;
	promptTemplates?: unknown;
	variables?: unknown;
}

/** The body of `POST /api/v1/calls`: what Darwin requires, and what the user has set. */
function readVoiceCall(context: IExecuteFunctions, index: number, options: Options): JsonObject {
	const channel = readWholeNumber(context.getNodeParameter('channelId', index, ''));
	if (channel === undefined) {
		throw itemError(
			context,
			index,
			`Channel ID of item ${index} is not a whole number`,
			'Enter the number that the voice channel has in Darwin.',
		);
	}
	const named = (list: unknown, field: string) => {
		const object = readAssignments(context, list, field, index);
		return Object.keys(object).length > 0 ? object : undefined;
	};
	const optional = {
		initial_pipeline_id: options.initialPipelineId,
		prompt_templates: named(options.promptTemplates, 'Prompt Templates'),
		first_message: options.firstMessage,
		variable_values: named(options.variables, 'Variables'),
	};
	return {
		channel_id: channel,
		from_phone_number: context.getNodeParameter('fromPhone', index, ''),
		to_phone_number: context.getNodeParameter('toPhone', index, ''),
		customer_name: context.getNodeParameter('customerName', index, ''),
		...Object.fromEntries(Object.entries(optional).filter(([, value]) => !isMissing(value))),
	};
}
