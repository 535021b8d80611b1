import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { TemplateMessage } from '../../../../darwin/api/outboundMessage';
import { buildTemplateMessage } from '../../../../darwin/api/outboundMessage';
import type { JsonObject } from '../../../../darwin/json/object';
import { readPhone as read } from '../../../../darwin/phones/readPhone';
import { asText, asTexts } from '../../../../darwin/text/asText';
import { itemError } from '../../../shared/itemError';
import { asUnpublished, callApi } from '../../callApi';
import type { Operation } from '../operation';
import { templateProperties } from './templateProperties';

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
		id: readPhone(context, index),
		body: readBody(context, index),
	});
	return [{ json: asUnpublished(answer) }];
}

function readPhone(context: IExecuteFunctions, index: number): string {
	const reading = read(context.getNodeParameter('phone', index, ''));
	if (reading.ok) return reading.phone.digits;
	throw itemError(
		context,
		index,
		`The phone number of item ${index} ${reading.reason}`,
		'Enter the number with its country code, such as +52 1 55 1234 5678.',
	);
}

function readBody(context: IExecuteFunctions, index: number): JsonObject {
	const message = buildTemplateMessage(readTemplateMessage(context, index));
	if (message.ok) return message.body;
	throw itemError(
		context,
		index,
		`${message.field} of item ${index} ${message.reason}`,
		'Correct it in the node, or in the data that it comes from.',
	);
}

function readTemplateMessage(context: IExecuteFunctions, index: number): TemplateMessage {
	const parameter = (name: string, fallback: unknown) =>
		context.getNodeParameter(name, index, fallback);
	const options = parameter('options', {}) as { bodyParams?: unknown; buttonsParams?: unknown };
	return {
		channelType: String(parameter('channelType', 'wa-cloud')),
		initialPipelineId: parameter('initialPipelineId', ''),
		templateId: asText(parameter('templateId', '')),
		// The place of a parameter counts, so none is left out.
		templateParams: asTexts(parameter('templateParams', [])),
		source: readSource(parameter('source', {}) as SourceParameter),
		bodyParams: asTexts(options.bodyParams),
		buttonsParams: asTexts(options.buttonsParams),
	};
}

interface SourceParameter extends IDataObject {
	otherKeys?: { key?: Array<{ name?: string; value?: unknown }> };
}

function readSource({ otherKeys, ...utm }: SourceParameter): JsonObject {
	const free = (otherKeys?.key ?? []).filter(({ name }) => asText(name) !== '');
	return { ...utm, ...Object.fromEntries(free.map(({ name, value }) => [name, asText(value)])) };
}
