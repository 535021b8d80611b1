import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { DarwinEvent } from '../../darwin/events/event';
import type { JsonObject } from '../../darwin/json/object';
import { readSessionDetails } from '../../darwin/session/details';
import { nameEvent } from '../../darwin/session/title';
import type { Column } from '../../darwin/smartFields/columns';
import { makeColumns } from '../../darwin/smartFields/columns';
import type { SmartField } from '../../darwin/smartFields/read';
import { readSmartFields } from '../../darwin/smartFields/read';
import { listNames } from '../../darwin/text/list';
import { itemError } from '../shared/itemError';
import { processItems } from '../shared/items';
import { readPerItem } from '../shared/perItem';
import { takeEvent } from '../shared/source';
import { Findings } from './findings';
import type { Settings } from './settings';
import { readSettings } from './settings';

/** Turns the smart fields of every incoming event into columns, in the shape that the user chose. */
export async function convertSmartFields(
	context: IExecuteFunctions,
): Promise<INodeExecutionData[]> {
	const findings = new Findings();
	const settingsOf = readPerItem(context, readSettings);
	const output = await processItems(context, (item, index) => {
		const settings = settingsOf(index);
		const event = takeEvent(context, item, index, settings.source);
		const base =
			settings.output === 'merge' ? item.json : readSessionDetails(event, settings.details);
		const columns = takeColumns({ context, index, event, settings, base, findings });
		return columns === undefined ? [] : shape(item, base, columns, settings.output);
	});
	context.addExecutionHints(...findings.hints());
	return output;
}

/** One item on its way through the node. */
interface Step {
	context: IExecuteFunctions;
	index: number;
	event: DarwinEvent;
	settings: Settings;
	/** What the columns are added to. */
	base: JsonObject;
	findings: Findings;
}

/** The columns of an item; `undefined` if the user wants it skipped. */
function takeColumns(step: Step): Column[] | undefined {
	const { settings, index, findings } = step;
	const fields = takeSmartFields(step);
	if (settings.columns.chosen === undefined && fields.length === 0) {
		if (settings.whenMissing === 'error') throw failure(step, 'has no smart fields', ANALYZED);
		return settings.whenMissing === 'skip' ? undefined : [];
	}
	const reading = makeColumns(fields, settings.columns, takenNames(step));
	if (!reading.ok)
		throw failure(step, `cannot be turned into columns: ${reading.reason}`, COLLISION);
	const { columns, problems } = reading;
	if (problems.length > 0 && settings.whenMissing === 'error') {
		const known = fields.length > 0 ? listNames(fields.map(({ name }) => name)) : 'none';
		throw failure(
			step,
			`has missing or unreadable smart fields: ${problems.map(({ message }) => message).join('; ')}`,
			`Details: ${problems.map(({ detail }) => detail).join('; ')}. Smart fields of the session: ${known}. ${PROBLEM}`,
		);
	}
	findings.add(index, problems, fields);
	return problems.length > 0 && settings.whenMissing === 'skip' ? undefined : columns;
}

function takeSmartFields(step: Step): SmartField[] {
	if (step.settings.columns.chosen?.length === 0) {
		throw new NodeOperationError(step.context.getNode(), 'No smart fields are chosen', {
			description: 'Add at least one under Chosen Smart Fields, or set Smart Fields to All.',
		});
	}
	const reading = readSmartFields(step.event);
	if (!reading.ok) throw failure(step, `has ${reading.found} where smart fields should be`, SHAPE);
	return reading.fields;
}

/** The names that no column may have, each with what has it. */
function takenNames({ settings, base }: Step): Map<string, string> {
	// With an item for each field, a field's name is a value and cannot collide with anything.
	if (settings.output === 'field') return new Map();
	const owner =
		settings.output === 'merge' ? 'a field of the incoming item' : 'a field under Also Include';
	return new Map(Object.keys(base).map((name) => [name, owner]));
}

function shape(
	item: INodeExecutionData,
	base: JsonObject,
	columns: readonly Column[],
	output: Settings['output'],
): INodeExecutionData[] {
	if (output === 'field') {
		return columns.map((column) => ({ json: { ...base, ...column } as IDataObject }));
	}
	// From entries, a name such as __proto__ becomes an ordinary key, where an assignment would set the prototype.
	const entries = columns.map(({ name, value }) => [name, value]);
	const json: IDataObject = Object.fromEntries([...Object.entries(base), ...entries]);
	return output === 'merge' ? [{ ...item, json }] : [{ json }];
}

const ANALYZED =
	'Darwin calculates smart fields when a session is analyzed. Start the workflow with Session Analyzed, or choose another option under When a Smart Field Is Missing.';
const COLLISION =
	'Choose another option under Column Names, set a Prefix under Options, or list the fields and give each a Column Name.';
const PROBLEM =
	'Check the names and types under Chosen Smart Fields, set a Default, or choose another option under When a Smart Field Is Missing.';
const SHAPE = 'Smart fields must be an object or a list of name and value pairs.';

function failure({ context, event, index }: Step, what: string, description: string) {
	return itemError(context, index, `${nameEvent(event)} in item ${index} ${what}`, description);
}
