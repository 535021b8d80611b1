import type { IWebhookFunctions } from 'n8n-workflow';
import type { EventSelection } from '../../darwin/events/patterns';
import type { ItemSettings } from '../../darwin/delivery/item';
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
			events: texts(context.getNodeParameter('events', [])),
			functionNames: texts(context.getNodeParameter('functionNames', [])),
			customPatterns: texts(context.getNodeParameter('customPatterns', [])),
			exactEvents: options.exactEvents === true,
		},
		outputs: context.getNodeParameter('outputs', 'single') as OutputMode,
		item: {
			format: context.getNodeParameter('format', 'event') as ItemSettings['format'],
			includeHeaders: options.includeHeaders === true,
			includeRawBody: options.includeRawBody === true,
		},
		agentIds: texts(options.agentIds).map(trimmed).filter(Boolean),
		channels: texts(options.channels).map(trimmed).filter(Boolean),
		maxAge: Number(options.maxAge) || 0,
	};
}

/** A list of texts, whatever an expression or an old workflow left there. */
function texts(value: unknown): string[] {
	if (value === undefined || value === null) return [];
	return (Array.isArray(value) ? value : [value]).map(String);
}

function trimmed(text: string): string {
	return text.trim();
}
