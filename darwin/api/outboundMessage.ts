import type { JsonObject } from '../json/object';
import { hasText } from '../text/filled';

/** A template message as a user set it up. Texts may be whatever an expression returned. */
export interface TemplateMessage {
	channelType: string;
	initialPipelineId: unknown;
	templateId: string;
	/** The template's parameters, in order. */
	templateParams: string[];
	/** Where the session comes from: `utm_source` and free keys. */
	source: JsonObject;
	/** The newer way of filling a template; what is empty is left out. */
	bodyParams: string[];
	buttonsParams: string[];
}

/** The body that Darwin takes, or the field that is wrong and how. */
export type MessageBody =
	| { ok: true; body: JsonObject }
	| { ok: false; field: string; reason: string };

/**
 * The body of `POST /v1/thread/{phone}/messages/outbound`. Shapes: Darwin's API as really used, where
 * `initialPipelineId` is a number, `templateId` a string, and `source` is left out or has a `utm_source`.
 */
export function buildTemplateMessage(message: TemplateMessage): MessageBody {
	const { channelType, templateParams, source, bodyParams, buttonsParams } = message;
	const initialPipelineId = readWholeNumber(message.initialPipelineId);
	if (initialPipelineId === undefined) {
		return { ok: false, field: 'Pipeline ID', reason: 'is not a whole number' };
	}
	const templateId = message.templateId.trim();
	if (templateId === '') return { ok: false, field: 'Template ID', reason: 'is empty' };
	const hasSource = Object.keys(source).length > 0;
	if (hasSource && !hasText(source.utm_source)) {
		return { ok: false, field: 'Source', reason: 'has no utm_source, which Darwin requires' };
	}
	const isNewer = bodyParams.length > 0 || buttonsParams.length > 0;
	return {
		ok: true,
		body: {
			channelType,
			initialPipelineId,
			templateId,
			...(isNewer && templateParams.length === 0 ? {} : { templateParams }),
			...(bodyParams.length > 0 ? { bodyParams } : {}),
			...(buttonsParams.length > 0 ? { buttonsParams } : {}),
			...(hasSource ? { source } : {}),
		},
	};
}

/** A whole number, even one written as text; `undefined` for anything else. */
export function readWholeNumber(value: unknown): number | undefined {
	const isDigits = typeof value === 'string' && /^\s*\d+\s*$/.test(value);
	const number = isDigits ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
