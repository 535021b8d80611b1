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
