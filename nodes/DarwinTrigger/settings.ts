import clamp from 'lodash/clamp';
import type { IWebhookFunctions } from 'n8n-workflow';
import type { Condition, ConditionsMatch } from '../../darwin/delivery/conditions';
import type { ItemSettings } from '../../darwin/delivery/item';
import type { EventSelection } from '../../darwin/events/patterns';
import type { JsonObject } from '../../darwin/json/object';
import { isJsonObject } from '../../darwin/json/object';
import { asText, asTexts } from '../../darwin/text/asText';
import { trimCopied } from '../../darwin/text/invisible';
import type { OutputMode } from './outputs';

/** Everything that a user set in the node. */
export interface TriggerSettings {
	selection: Required<EventSelection>;
	outputs: OutputMode;
	item: ItemSettings;
	agentIds: string[];
	channels: string[];
	sessionTypes: string[];
	conditions: Condition[];
	conditionsMatch: ConditionsMatch;
	/** Seconds; 0 for no limit. */
	maxAge: number;
	/** Minutes; 0 to ignore none. */
	ignoreRepeats: number;
}

/** A day. What a process remembers is bounded, and lost when it ends. */
export const LONGEST_IGNORE_REPEATS = 1_440;

interface Options {
	agentIds?: unknown;
	channels?: unknown;
	sessionTypes?: unknown;
	conditions?: { condition?: unknown };
	conditionsMatch?: unknown;
	exactEvents?: boolean;
	includeHeaders?: boolean;
	includeRawBody?: boolean;
	maxAge?: number;
	ignoreRepeats?: number;
}

/** Reads the node's parameters once, each in the shape the rest of the node counts on. */
export function readSettings(
	context: Pick<IWebhookFunctions, 'getNodeParameter'>,
): TriggerSettings {
	const options = readOptions(context);
	return {
		selection: {
			events: asTexts(context.getNodeParameter('events', [])),
			functionNames: asTexts(context.getNodeParameter('functionNames', [])).map(trimCopied),
			customPatterns: asTexts(context.getNodeParameter('customPatterns', [])).map(trimCopied),
			exactEvents: options.exactEvents === true,
		},
		outputs: context.getNodeParameter('outputs', 'single') as OutputMode,
		item: {
			format: context.getNodeParameter('format', 'event') as ItemSettings['format'],
			includeHeaders: options.includeHeaders === true,
			includeRawBody: options.includeRawBody === true,
		},
		agentIds: asTexts(options.agentIds).map(trimCopied).filter(Boolean),
		channels: asTexts(options.channels).map(trimCopied).filter(Boolean),
		sessionTypes: asTexts(options.sessionTypes),
		conditions: rows(options.conditions?.condition).map(readCondition),
		conditionsMatch: options.conditionsMatch === 'any' ? 'any' : 'all',
		maxAge: Number(options.maxAge) || 0,
		ignoreRepeats: clamp(Number(options.ignoreRepeats) || 0, 0, LONGEST_IGNORE_REPEATS),
	};
}

/** The options as they are stored: they are static, and nothing in them is evaluated. */
export function readOptions(context: Pick<IWebhookFunctions, 'getNodeParameter'>): Options {
	return context.getNodeParameter('options', {}, { rawExpressions: true }) as Options;
}

function rows(value: unknown): JsonObject[] {
	return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function readCondition({ subject, smartField, path, operator, value }: JsonObject): Condition {
	const isPath = subject === 'path';
	return {
		subject: isPath ? 'path' : 'smartField',
		place: asText(isPath ? path : smartField),
		operator: (operator ?? 'equals') as Condition['operator'],
		value: asText(value),
	};
}
