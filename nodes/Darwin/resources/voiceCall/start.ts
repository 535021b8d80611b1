import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { VOICE_URL } from '../../../../darwin/api/endpoints';
import { readWholeNumber } from '../../../../darwin/api/outboundMessage';
import { readPipeline } from '../../../../darwin/api/pipeline';
import { describeValue } from '../../../../darwin/json/describe';
import type { JsonObject } from '../../../../darwin/json/object';
import { asText } from '../../../../darwin/text/asText';
import { isMissing } from '../../../../darwin/text/filled';
import { itemError } from '../../../shared/itemError';
import { readAssignments } from '../../../shared/objectParameters';
import { asUnpublished, callApi } from '../../callApi';
import { hintOnce } from '../../hintOnce';
import { defaultCountry, readPhoneDigits, sendPhoneAsWritten } from '../../phoneParameters';
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
			description: 'The number of the voice channel, which Darwin’s team tells you',
		},
		{
			displayName: 'From Phone',
			name: 'fromPhone',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +525512345678',
			description: 'The number that the contact sees, with its country code, in any notation',
		},
		{
			displayName: 'To Phone',
			name: 'toPhone',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +5215587654321',
			description: 'The number of the contact, with its country code, in any notation',
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
			defaultCountry,
			{
				displayName: 'First Message',
				name: 'firstMessage',
				type: 'string',
				default: '',
				placeholder: 'e.g. Hola, le llamo de Inmobiliaria Jacarandas',
				description:
					'What the AI says first, in place of what the pipeline has. {{name}} tags in it are filled from Variables.',
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
				displayName: 'Pipeline',
				name: 'initialPipelineId',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://app.getdarwin.ai/agent/1805/pipelines/2064',
				description:
					'The pipeline of the call, in place of the usual one: its number, or the address of its page in Darwin',
			},
			{
				displayName: 'Prompt Templates',
				name: 'promptTemplates',
				type: 'assignmentCollection',
				default: {},
				description: 'Values for the {{name}} tags of the agent’s mission',
			},
			sendPhoneAsWritten,
			{
				displayName: 'Variables',
				name: 'variables',
				type: 'assignmentCollection',
				default: {},
				description:
					'Values for the {{name}} tags of First Message. Without a First Message they have no effect.',
			},
		]),
	],
	sample: { statusCode: 200, answer: {} },
	execute,
};

async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const options = context.getNodeParameter('options', index, {}) as Options;
	const answer = await callApi(context, index, call, {
		baseUrl: asText(options.host).trim() || VOICE_URL,
		body: readVoiceCall(context, index, options),
	});
	return [{ json: asUnpublished(answer) }];
}

interface Options {
	firstMessage?: unknown;
	host?: unknown;
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
			'Enter the number of the voice channel. Darwin’s team tells it; the app does not show it.',
		);
	}
	const named = (list: unknown, field: string) => {
		const object = readAssignments(context, list, field, index);
		return Object.keys(object).length > 0 ? object : undefined;
	};
	// Darwin's sample has the plus.
	const phone = (field: string, name: string) =>
		`+${readPhoneDigits(context, index, { field, value: context.getNodeParameter(name, index, ''), options })}`;
	const optional = {
		initial_pipeline_id: readPipelineId(context, index, options.initialPipelineId),
		prompt_templates: named(options.promptTemplates, 'Prompt Templates'),
		first_message: readLine(context, index, 'First Message', options.firstMessage),
		variable_values: named(options.variables, 'Variables'),
	};
	if (optional.variable_values !== undefined && isMissing(optional.first_message)) {
		hintOnce(
			context,
			'variables',
			`Variables of item ${index} have no effect without a First Message: Darwin fills them in nowhere else. For the tags of the agent’s mission, use Prompt Templates.`,
		);
	}
	return {
		channel_id: channel,
		from_phone_number: phone('From Phone', 'fromPhone'),
		to_phone_number: phone('To Phone', 'toPhone'),
		customer_name: readLine(
			context,
			index,
			'Contact Name',
			context.getNodeParameter('customerName', index, ''),
		),
		...Object.fromEntries(Object.entries(optional).filter(([, value]) => !isMissing(value))),
	};
}

/** The pipeline, which this endpoint takes as text; `undefined` for the usual one. */
function readPipelineId(
	context: IExecuteFunctions,
	index: number,
	given: unknown,
): string | undefined {
	if (isMissing(given)) return undefined;
	const pipeline = readPipeline(given);
	if (pipeline.ok) return String(pipeline.id);
	throw itemError(context, index, `Pipeline of item ${index} ${pipeline.reason}`, pipeline.remedy);
}

/** A text that the AI says, or a number as text. */
function readLine(
	context: IExecuteFunctions,
	index: number,
	field: string,
	value: unknown,
): string {
	if (typeof value !== 'object' || value === null) return asText(value);
	throw itemError(
		context,
		index,
		`${field} of item ${index} is not text`,
		`Found ${describeValue(value)}. Choose the value within it.`,
	);
}
