import type { JsonObject } from '../json/object';
import { hasText } from '../text/filled';
import { trimCopied } from '../text/invisible';
import { readPipeline } from './pipeline';
import { readTemplateParameters } from './templateParameters';

/** A template message as a user set it up: every value may be whatever an expression returned. */
export interface TemplateMessage {
	channelType: string;
	/** The number of the pipeline, or the address of its page. */
	initialPipelineId: unknown;
	templateId: unknown;
	/** The template's parameters, in order. */
	templateParams: unknown;
	/** Where the session comes from: `utm_source` and free keys. */
	source: JsonObject;
	/** The newer way of filling a template; what is empty is left out. */
	bodyParams: unknown;
	buttonsParams: unknown;
}

/** The body that Darwin takes, or the field that is wrong, how, and what to do where that can be said. */
export type MessageBody = { ok: true; body: JsonObject } | Problem;

interface Problem {
	ok: false;
	field: string;
	reason: string;
	remedy?: string;
}

/** The lists of parameters, by the names that the editor shows. */
const PARAMETER_LISTS = {
	templateParams: 'Template Parameters',
	bodyParams: 'Body Parameters',
	buttonsParams: 'Button Parameters',
} as const;

type ParameterLists = Record<keyof typeof PARAMETER_LISTS, string[]>;

/**
 * The body of `POST /v1/thread/{phone}/messages/outbound`. Shapes: Darwin's API as really used, where
 * `initialPipelineId` is a number, `templateId` a string, and `source` is left out or has a `utm_source`
 * (help.getdarwin.ai, article 12651085).
 */
export function buildTemplateMessage(message: TemplateMessage): MessageBody {
	const pipeline = readPipeline(message.initialPipelineId);
	if (!pipeline.ok) return { ...pipeline, field: 'Pipeline' };
	const template = readTemplateId(message.templateId);
	if (!template.ok) return template;
	const lists = readParameterLists(message);
	if (!lists.ok) return lists;
	const source = readSource(message.source);
	if (!source.ok) return source;
	const { templateParams, bodyParams, buttonsParams } = lists.parameters;
	const isNewer = bodyParams.length > 0 || buttonsParams.length > 0;
	return {
		ok: true,
		body: {
			channelType: message.channelType,
			initialPipelineId: pipeline.id,
			templateId: template.id,
			...(isNewer && templateParams.length === 0 ? {} : { templateParams }),
			...(bodyParams.length > 0 ? { bodyParams } : {}),
			...(buttonsParams.length > 0 ? { buttonsParams } : {}),
			...source.source,
		},
	};
}

function readTemplateId(value: unknown): { ok: true; id: string } | Problem {
	const problem = (reason: string): Problem => ({ ok: false, field: 'Template ID', reason });
	if (value === undefined || value === null) return problem('is empty');
	if (typeof value === 'number') {
		return Number.isSafeInteger(value)
			? { ok: true, id: String(value) }
			: problem('is a number that has lost digits; it must be text');
	}
	if (typeof value !== 'string') return problem('is not text');
	const id = trimCopied(value);
	return id === '' ? problem('is empty') : { ok: true, id };
}

function readParameterLists(
	message: TemplateMessage,
): { ok: true; parameters: ParameterLists } | Problem {
	const parameters: ParameterLists = { templateParams: [], bodyParams: [], buttonsParams: [] };
	for (const name of Object.keys(PARAMETER_LISTS) as Array<keyof ParameterLists>) {
		const reading = readTemplateParameters(message[name]);
		if (!reading.ok) {
			const { position, reason, remedy } = reading;
			const field = `Parameter ${position} under ${PARAMETER_LISTS[name]}`;
			return { ok: false, field, reason, remedy };
		}
		parameters[name] = reading.texts;
	}
	return { ok: true, parameters };
}

/** The source, as far as there is one. Darwin's own samples hold nothing but texts. */
function readSource(given: JsonObject): { ok: true; source: { source?: JsonObject } } | Problem {
	const entries = Object.entries(given).map(([key, value]): [string, unknown] => [
		key,
		typeof value === 'number' || typeof value === 'boolean' ? String(value) : (value ?? ''),
	]);
	const odd = entries.find(([, value]) => typeof value !== 'string');
	if (odd !== undefined) {
		return { ok: false, field: `“${odd[0]}” under Source`, reason: 'is not text' };
	}
	const source: JsonObject = Object.fromEntries(entries);
	if (entries.length === 0) return { ok: true, source: {} };
	return hasText(source.utm_source)
		? { ok: true, source: { source } }
		: { ok: false, field: 'Source', reason: 'has no utm_source, which Darwin requires' };
}

/** A whole number, even one written as text; `undefined` for anything else. */
export function readWholeNumber(value: unknown): number | undefined {
	const isDigits = typeof value === 'string' && /^\s*\d+\s*$/.test(value);
	const number = isDigits ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
