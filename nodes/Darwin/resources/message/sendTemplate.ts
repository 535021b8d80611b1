import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { TemplateMessage } from '../../../../darwin/api/outboundMessage';
import { buildTemplateMessage } from '../../../../darwin/api/outboundMessage';
import type { JsonObject } from '../../../../darwin/json/object';
import { asText } from '../../../../darwin/text/asText';
import { chosenOption } from '../../../shared/chosenOption';
import { itemError } from '../../../shared/itemError';
import { asUnpublished, callApi } from '../../callApi';
import { readPhoneDigits } from '../../phoneParameters';
import type { Operation } from '../operation';
import { CHANNELS, templateProperties } from './templateProperties';

const call = 'sendTemplate';

export const sendTemplate: Operation = {
	option: {
		name: 'Send Template',
		value: 'sendTemplate',
		action: 'Send a template message',
		description: 'Start a session with an approved template',
	},
	call,
	properties: templateProperties,
	sample: { statusCode: 200, answer: {} },
	execute,
};

async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const answer = await callApi(context, index, call, {
		id: readPhoneDigits(context, index, {
			field: 'Phone',
			value: context.getNodeParameter('phone', index, ''),
			options: context.getNodeParameter('options', index, {}) as object,
		}),
		body: readBody(context, index),
	});
	return [{ json: asUnpublished(answer) }];
}

function readBody(context: IExecuteFunctions, index: number): JsonObject {
	const message = buildTemplateMessage(readTemplateMessage(context, index));
	if (message.ok) return message.body;
	throw itemError(
		context,
		index,
		`${message.field} of item ${index} ${message.reason}`,
		message.remedy ?? 'Correct it in the node, or in the data that it comes from.',
	);
}

function readTemplateMessage(context: IExecuteFunctions, index: number): TemplateMessage {
	const parameter = (name: string, fallback: unknown) =>
		context.getNodeParameter(name, index, fallback);
	const options = parameter('options', {}) as { bodyParams?: unknown; buttonsParams?: unknown };
	return {
		channelType: chosenOption(
			context,
			index,
			'Channel',
			parameter('channelType', 'wa-cloud'),
			CHANNELS,
		),
		initialPipelineId: parameter('initialPipelineId', ''),
		templateId: parameter('templateId', ''),
		templateParams: parameter('templateParams', []),
		source: readSource(parameter('source', {}) as SourceParameter),
		bodyParams: options.bodyParams,
		buttonsParams: options.buttonsParams,
	};
}

interface SourceParameter extends IDataObject {
	otherKeys?: { key?: Array<{ name?: string; value?: unknown }> };
}

function readSource({ otherKeys, ...utm }: SourceParameter): JsonObject {
	const free = (otherKeys?.key ?? []).filter(({ name }) => asText(name) !== '');
	return { ...utm, ...Object.fromEntries(free.map(({ name, value }) => [name, value])) };
}
