import escapeHtml from 'lodash/escape';
import type { IExecuteFunctions } from 'n8n-workflow';

/** The topics that each execution of the node has a hint about. */
const given = new WeakMap<IExecuteFunctions, Set<string>>();

/**
 * Shows the user something above the output, once for each execution: with many items, the first one stands
 * for all.
 *
 * @param topic - tells hints about different things apart
 * @param text - plain text; n8n renders HTML, so it is escaped here
 */
export function hintOnce(context: IExecuteFunctions, topic: string, text: string): void {
	const topics = given.get(context) ?? new Set();
	if (topics.has(topic)) return;
	given.set(context, topics.add(topic));
	context.addExecutionHints({
		message: escapeHtml(text),
		type: 'warning',
		location: 'outputPane',
	});
}
