import type { INodeProperties } from 'n8n-workflow';

/** What a user wants done when something is missing. */
export type WhenMissing = 'empty' | 'skip' | 'error';

/** The choice between them. */
export function whenMissingProperty(
	texts: Pick<INodeProperties, 'displayName' | 'description'> & { empty: string; skip: string },
): INodeProperties {
	return {
		displayName: texts.displayName,
		name: 'whenMissing',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Leave It Empty', value: 'empty', description: texts.empty },
			{ name: 'Skip the Item', value: 'skip', description: texts.skip },
			{
				name: 'Stop With an Error',
				value: 'error',
				description: 'The workflow stops, and the error names the session and the item',
			},
		],
		default: 'empty',
		description: texts.description,
	};
}
