import { textOrJson } from '../json/write';
import { isMissing } from '../text/filled';
import { truncate } from '../text/truncate';
import type { ValueStyles } from '../values/convert';
import { convert, typeOf } from '../values/convert';
import type { ValueType } from '../values/types';
import type { KeyStyle } from './columnNames';
import { columnName, comparableName } from './columnNames';
import type { SmartField } from './read';

/** A smart field that the user listed. */
export interface ChosenField {
	/** As in Darwin. */
	name: string;
	/** The column's name; empty to derive it from the field's. */
	outputName: string;
	type: ValueType | 'automatic';
	/** Replaces a missing value, as text, and is converted like one. Empty for none. */
	default: string;
	/** Whether the user wants to be told when the field is missing. */
	required: boolean;
}

/** How smart fields become columns. */
export interface ColumnSettings {
	/** The fields to take, in this order; all of them when absent. */
	chosen?: readonly ChosenField[];
	/** With all fields: whether to recognize numbers, dates, and yes or no, or to pass values on as sent. */
	types: 'automatic' | 'asSent';
	keyStyle: KeyStyle;
	prefix: string;
	styles: ValueStyles;
}

/** A smart field with the name and the type it has from here on. */
export interface Column {
	name: string;
	value: unknown;
	/** `empty` for a value that is null. */
	type: ValueType | 'empty';
}

/** Something about one field for the user to decide on; its column is empty. */
export interface FieldProblem {
	kind: 'missing' | 'unreadable';
	/** The name of the smart field. */
	field: string;
	/** Names the field and says what is wrong, without its value: error messages are logged. */
	message: string;
	/** The same with the value that cannot be converted, only for the user. */
	detail: string;
}

/** The columns of a session, or why two of them collide. */
export type ColumnsReading =
	| { ok: true; columns: Column[]; problems: FieldProblem[] }
	| { ok: false; reason: string };

const VALUE_SHOWN = 60;

/**
 * Makes columns from a session's smart fields.
 *
 * @param taken - names that columns must not have, each with what has it, for the message
 */
export function makeColumns(
	fields: readonly SmartField[],
	settings: ColumnSettings,
	taken: ReadonlyMap<string, string> = new Map(),
): ColumnsReading {
	const reading =
		settings.chosen === undefined
			? allColumns(fields, settings)
			: chosenColumns(fields, settings.chosen, settings);
	if (!reading.ok) return reading;

	const owners = new Map(taken);
	for (const { name, field } of reading.columns) {
		const owner = owners.get(name);
		const own = `the smart field “${field}”`;
		if (owner !== undefined) {
			return { ok: false, reason: `${own} and ${owner} would both be called “${name}”` };
		}
		owners.set(name, own);
	}
	const columns = reading.columns.map(({ name, value, type }) => ({ name, value, type }));
	return { ok: true, columns, problems: reading.problems };
}

/** A column that still knows which field it comes from. */
interface SourcedColumn extends Column {
	field: string;
}

type Sourced =
	| { ok: true; columns: SourcedColumn[]; problems: FieldProblem[] }
	| { ok: false; reason: string };

function allColumns(fields: readonly SmartField[], settings: ColumnSettings): Sourced {
	const columns = fields.map(({ name, value }) => ({
		field: name,
		name: columnName(name, settings.keyStyle, settings.prefix),
		...(settings.types === 'asSent' ? asSent(value) : recognized(value, settings.styles)),
	}));
	return { ok: true, columns, problems: [] };
}

function chosenColumns(
	fields: readonly SmartField[],
	chosen: readonly ChosenField[],
	settings: ColumnSettings,
): Sourced {
	const columns: SourcedColumn[] = [];
	const problems: FieldProblem[] = [];
	for (const choice of chosen) {
		const wanted = comparableName(choice.name);
		const found = fields.filter(({ name }) => comparableName(name) === wanted);
		if (found.length > 1) {
			return { ok: false, reason: `several smart fields are called “${wanted}”` };
		}
		const value = isMissing(found[0]?.value) ? choice.default : found[0]?.value;
		const name = choice.outputName.trim() || columnName(wanted, settings.keyStyle, settings.prefix);
		if (isMissing(value)) {
			if (choice.required) problems.push(missing(wanted));
			columns.push({ field: wanted, name, value: null, type: 'empty' });
			continue;
		}
		const converted = convert(value, choice.type, settings.styles);
		if (converted.ok) {
			columns.push({ field: wanted, name, value: converted.value, type: converted.type });
		} else {
			problems.push(unreadable(choice, wanted, value, converted.reason));
			columns.push({ field: wanted, name, value: null, type: 'empty' });
		}
	}
	return { ok: true, columns, problems };
}

function asSent(value: unknown): Pick<Column, 'value' | 'type'> {
	return isMissing(value)
		? { value: value ?? null, type: 'empty' }
		: { value, type: typeOf(value) };
}

function recognized(value: unknown, styles: ValueStyles): Pick<Column, 'value' | 'type'> {
	const converted = isMissing(value) ? undefined : convert(value, 'automatic', styles);
	return converted?.ok ? converted : { value: null, type: 'empty' };
}

function missing(field: string): FieldProblem {
	const message = `the smart field “${field}” is missing`;
	return { kind: 'missing', field, message, detail: message };
}

function unreadable(
	choice: ChosenField,
	field: string,
	value: unknown,
	reason: string,
): FieldProblem {
	const isDefault = value === choice.default;
	const where = isDefault
		? `the default of the smart field “${field}”`
		: `the smart field “${field}”`;
	return {
		kind: 'unreadable',
		field,
		message: `${where} cannot be converted to ${choice.type}`,
		detail: `“${truncate(textOrJson(value), VALUE_SHOWN)}” in ${where} ${reason}`,
	};
}
