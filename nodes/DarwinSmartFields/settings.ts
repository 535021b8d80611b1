import type { IExecuteFunctions } from 'n8n-workflow';
import type { KeyStyle } from '../../darwin/smartFields/columnNames';
import { meantName } from '../../darwin/smartFields/columnNames';
import type { ChosenField, ColumnSettings } from '../../darwin/smartFields/columns';
import { asText } from '../../darwin/text/asText';
import type { ValueStyles } from '../../darwin/values/convert';
import type { Source } from '../shared/source';
import { readSource } from '../shared/source';
import type { WhenMissing } from '../shared/whenMissing';

/** What a user set in the node, as it applies to one item. */
export interface Settings {
	output: 'session' | 'field' | 'merge';
	columns: ColumnSettings;
	/** The values of the Also Include parameter. */
	details: string[];
	whenMissing: WhenMissing;
	source: Source;
}

interface Options extends Partial<ValueStyles> {
	prefix?: unknown;
}

/** Reads the node's parameters for one item, each in the shape the rest of the node counts on. */
export function readSettings(context: IExecuteFunctions, index: number): Settings {
	const options = context.getNodeParameter('options', index, {}) as Options;
	const details = context.getNodeParameter('details', index, []);
	const isChosen = context.getNodeParameter('fields', index, 'all') === 'chosen';
	return {
		output: context.getNodeParameter('operation', 0, 'session') as Settings['output'],
		columns: {
			...(isChosen ? { chosen: readChosenFields(context, index) } : {}),
			types: context.getNodeParameter('types', index, 'automatic') as ColumnSettings['types'],
			keyStyle: context.getNodeParameter('keyStyle', index, 'asSent') as KeyStyle,
			prefix: asText(options.prefix),
			styles: {
				numberStyle: options.numberStyle ?? 'automatic',
				dateStyle: options.dateStyle ?? 'automatic',
				zone: context.getTimezone(),
			},
		},
		details: Array.isArray(details) ? details.map(String) : [],
		whenMissing: context.getNodeParameter('whenMissing', index, 'empty') as WhenMissing,
		source: readSource(context, index),
	};
}

/** The listed fields, without the rows whose name is still empty. */
function readChosenFields(context: IExecuteFunctions, index: number): ChosenField[] {
	const rows = context.getNodeParameter('chosenFields.field', index, []) as Array<
		Partial<Record<keyof ChosenField, unknown>>
	>;
	return rows
		.map((row) => ({
			name: meantName(asText(row.name)),
			outputName: asText(row.outputName),
			type: (row.type ?? 'automatic') as ChosenField['type'],
			default: asText(row.default),
			required: row.required !== false,
		}))
		.filter(({ name }) => name !== '');
}
