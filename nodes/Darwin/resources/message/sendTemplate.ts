import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import type { TemplateMessage } from '../../../../darwin/api/outboundMessage';
import { buildTemplateMessage } from '../../../../darwin/api/outboundMessage';
import { normalizePhone } from '../../../../darwin/api/phone';
import type { JsonObject } from '../../../../darwin/json/object';
import { itemError } from '../../../shared/itemError';
import { asText } from '../../../../darwin/text/asText';
import { asUnpublished } from '../../request/answer';
import type { Addition } from '../../request/routing';
import { routingOf } from '../../request/routing';
import type { Operation } from '../operation';
import { templateProperties } from './templateProperties';

export const sendTemplate: Operation = {
	option: {
		name: 'Send Template',
		value: 'sendTemplate',
		action: 'Send a template message',
		description: 'Start a conversation with an approved template',
		routing: routingOf('sendTemplate', { add: toMessage, shape: [asUnpublished] }),
	},
	properties: templateProperties,
};

function toMessage(context: IExecuteSingleFunctions): Addition {
	const index = context.getItemIndex();
	const phone = normalizePhone(context.getNodeParameter('phone', ''));
	if (!phone.ok) {
		throw itemError(
			context,
			index,
			`The phone of item ${index} ${phone.reason}`,
			'Write the number with its country prefix, such as +52 1 55 1234 5678.',
		);
	}
	const message = buildTemplateMessage(readTemplateMessage(context));
	if (!message.ok) {
		throw itemError(
			context,
			index,
			`${message.field} of item ${index} ${message.reason}`,
			'Correct it in the node, or in the data that it takes it from.',
		);
	}
	return { id: phone.digits, body: message.body };
}

function readTemplateMessage(context: IExecuteSingleFunctions): TemplateMessage {
	const options = context.getNodeParameter('options', {}) as {
		bodyParams?: unknown;
		buttonsParams?: unknown;
	};
	return {
		channelType: String(context.getNodeParameter('channelType', 'wa-cloud')),
		initialPipelineId: context.getNodeParameter('initialPipelineId', ''),
		templateId: asText(context.getNodeParameter('templateId', '')),
		templateParams: texts(context.getNodeParameter('templateParams', [])),
		source: readSource(context.getNodeParameter('source', {}) as SourceParameter),
		bodyParams: texts(options.bodyParams),
		buttonsParams: texts(options.buttonsParams),
	};
}

interface SourceParameter extends IDataObject {
	otherKeys?: { key?: Array<{ name?: string; value?: unknown }> };
}

function readSource({ otherKeys, ...utm }: SourceParameter): JsonObject {
	const free = (otherKeys?.key ?? []).filter(({ name }) => asText(name) !== '');
	return { ...utm, ...Object.fromEntries(free.map(({ name, value }) => [name, asText(value)])) };
}

/** Every parameter of a template is a text, and its place in the list counts, so none is left out. */
function texts(list: unknown): string[] {
	if (list === undefined || list === null) return [];
	return (Array.isArray(list) ? list : [list]).map(asText);
}
