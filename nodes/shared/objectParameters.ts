import type { FieldType, IExecuteFunctions } from 'n8n-workflow';
import { validateFieldType } from 'n8n-workflow';
import { describeValue } from '../../darwin/json/describe';
import type { JsonObject } from '../../darwin/json/object';
import { isJsonObject } from '../../darwin/json/object';
import { parseJson } from '../../darwin/json/parse';
import { itemError } from './itemError';

interface Assignment {
	name?: unknown;
	value?: unknown;
	type?: string;
}

/**
 * The object that a list of fields stands for, each value of the type that the user chose. Names are taken
 * literally, dots included.
 *
 * @param list - the value of an `assignmentCollection` parameter
 * @param field - the parameter's name as the editor shows it, for the error
 * @throws NodeOperationError that names a field that stands twice, or whose value is not of its type
 */
export function readAssignments(
	context: Pick<IExecuteFunctions, 'getNode'>,
	list: unknown,
	field: string,
	itemIndex: number,
): JsonObject {
	const { assignments = [] } = (list ?? {}) as { assignments?: Assignment[] };
	const named = assignments.filter(({ name }) => String(name ?? '') !== '');
	const seen = new Set<string>();
	return Object.fromEntries(
		named.map(({ name, value, type = 'string' }) => {
			const key = String(name);
			if (seen.has(key)) {
				throw itemError(
					context,
					itemIndex,
					`“${key}” appears twice under ${field} in item ${itemIndex}`,
					'Rename one of the two fields, or remove it.',
				);
			}
			seen.add(key);
			if (value === undefined || value === null) return [key, null];
			const checked = validateFieldType(key, value, type as FieldType);
			if (checked.valid) return [key, checked.newValue];
			throw itemError(
				context,
				itemIndex,
				`“${key}” under ${field} in item ${itemIndex} is not a valid ${type}`,
				'Choose the type that fits the value, or correct the value.',
			);
		}),
	);
}

/**
 * The object that a JSON parameter holds: text, or an object that an expression gave.
 *
 * @param remedy - what to do about anything else
 */
export function readJsonObject(
	context: Pick<IExecuteFunctions, 'getNode'>,
	value: unknown,
	field: string,
	itemIndex: number,
	remedy = 'Write an object in braces, such as {"available": true}, or drag a field that holds one.',
): JsonObject {
	const json = typeof value === 'string' ? parseJson(value) : { ok: true as const, value };
	if (json.ok && isJsonObject(json.value)) return json.value;
	const found = json.ok ? describeValue(json.value) : 'text that is not JSON';
	throw itemError(
		context,
		itemIndex,
		`${field} in item ${itemIndex} must be a JSON object: found ${found}`,
		remedy,
	);
}
