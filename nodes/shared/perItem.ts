import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Reads a node's settings for each item, but only once when no parameter holds an expression and they
 * are the same for all: with many items, reading takes longer than the work.
 *
 * @param read - reads the settings for the item at an index
 */
export function readPerItem<Settings>(
	context: IExecuteFunctions,
	read: (context: IExecuteFunctions, index: number) => Settings,
): (index: number) => Settings {
	// n8n marks an expression by an equals sign at the start of the text.
	if (JSON.stringify(context.getNode().parameters).includes('"=')) {
		return (index) => read(context, index);
	}
	let settings: Settings | undefined;
	return (index) => (settings ??= read(context, index));
}
