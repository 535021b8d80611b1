import type { INodeProperties } from 'n8n-workflow';

/** What an item made of a delivery contains, as the editor shows it. */
export const ITEM_FORMATS = [
	{
		name: 'Event',
		value: 'event',
		description:
			'What Darwin sent, plus an ID, the parts of the event type and the time of receipt',
	},
	{
		name: 'Payload',
		value: 'payload',
		description: 'What Darwin sent, unchanged',
	},
] as const;

/** The choice between them. */
export const itemFormat: INodeProperties = {
	displayName: 'Format',
	name: 'format',
	type: 'options',
	noDataExpression: true,
	options: [...ITEM_FORMATS],
	default: 'event',
	description: 'What the item contains',
};
