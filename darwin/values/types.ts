/**
 * The types that a value can be converted to: the one list of them. The dropdown of Darwin Smart Fields
 * derives from it, and {@link convert} does not compile until it handles every one.
 */
export const VALUE_TYPES = [
	{
		value: 'boolean',
		name: 'Boolean',
		description: 'Yes or no, in Spanish, Portuguese or English',
	},
	{ value: 'date', name: 'Date', description: 'As ISO 8601, however it was written' },
	{ value: 'json', name: 'JSON', description: 'A list or an object' },
	{ value: 'number', name: 'Number', description: 'With or without a currency' },
	{
		value: 'text',
		name: 'Text',
		description: 'As it was written, including phone numbers',
	},
] as const;

/** What a value is, or is to become. */
export type ValueType = (typeof VALUE_TYPES)[number]['value'];
