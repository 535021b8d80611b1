import type { IExecuteFunctions } from 'n8n-workflow';
import { warningHint } from '../shared/warningHint';

/** The topics that each execution of the node has a hint about. */
const given = new WeakMap<IExecuteFunctions, Set<string>>();

/**
 * Shows the user something above the output, once for each execution: with many items, the first one stands
 * for all.
 *
 * @param topic - tells hints about different things apart
 * @param text - as for {@link warningHint}
 */
export function hintOnce(context: IExecuteFunctions, topic: string, text: string): void {
	const topics = given.get(context) ?? new Set();
	if (topics.has(topic)) return;
	given.set(context, topics.add(topic));
	context.addExecutionHints(warningHint(text));
}
