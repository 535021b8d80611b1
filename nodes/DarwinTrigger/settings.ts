import type { IWebhookFunctions } from 'n8n-workflow';
import type { ItemSettings } from '../../darwin/delivery/item';
import type { EventSelection } from '../../darwin/events/patterns';
import { asTexts } from '../../darwin/text/asText';
import type { OutputMode } from './outputs';

/** Everything that a user set in the node. */
export interface TriggerSettings {
	selection: Required<EventSelection>;
	outputs: OutputMode;
	item: ItemSettings;
	agentIds: string[];
	channels: string[];
	/** Seconds; 0 for no limit. */
	maxAge: number;
}

interface Options {
	agentIds?: unknown;
	channels?: unknown;
	exactEvents?: boolean;
	includeHeaders?: boolean;
	includeRawBody?: boolean;
	maxAge?: number;
}

/** Reads the node's parameters once, each in the shape the rest of the node counts on. */
export function readSettings(
	context: Pick<IWebhookFunctions, 'getNodeParameter'>,
): TriggerSettings {
	const options = context.getNodeParameter('options', {}) as Options;
	return {
		selection: {
			events: asTexts(context.getNodeParameter('events', [])),
			functionNames: asTexts(context.getNodeParameter('functionNames', [])),
			customPatterns: asTexts(context.getNodeParameter('customPatterns', [])),
			exactEvents: options.exactEvents === true,
		},
		outputs: context.getNodeParameter('outputs', 'single') as OutputMode,
		item: {
			format: context.getNodeParameter('format', 'event') as ItemSettings['format'],
			includeHeaders: options.includeHeaders === true,
			includeRawBody: options.includeRawBody === true,
		},
		agentIds: asTexts(options.agentIds).map(trimmed).filter(Boolean),
		channels: asTexts(options.channels).map(trimmed).filter(Boolean),
		maxAge: Number(options.maxAge) || 0,
	};
}

function trimmed(text: string): string {
	return text.trim();
}
