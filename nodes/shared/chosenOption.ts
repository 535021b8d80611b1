import type { IExecuteFunctions } from 'n8n-workflow';
import { describeValue } from '../../darwin/json/describe';
import { truncate } from '../../darwin/text/truncate';
import { itemError } from './itemError';

/** An option of a dropdown, as far as it can be chosen. */
interface Choice<T> {
	name: string;
	value: T;
}

const VALUE_SHOWN = 60;

/**
 * What a user chose in a dropdown. An expression, the model of an AI agent or an old workflow can leave a
 * value there that the dropdown does not offer: n8n itself does not check it.
 *
 * @param field - the parameter's name as the editor shows it
 * @param value - what the parameter has, with its default in place of nothing
 * @param options - what the dropdown offers
 * @throws NodeOperationError that names the field and the item, and what can be chosen
 */
export function chosenOption<T>(
	context: Pick<IExecuteFunctions, 'getNode'>,
	itemIndex: number,
	field: string,
	value: unknown,
	options: ReadonlyArray<Choice<T>>,
): T {
	const chosen = options.find((option) => option.value === value);
	if (chosen !== undefined) return chosen.value;
	const found =
		typeof value === 'string' ? `“${truncate(value, VALUE_SHOWN)}”` : describeValue(value);
	const offered = options.map((option) => `${option.name} (${String(option.value)})`).join(', ');
	throw itemError(
		context,
		itemIndex,
		`${field} of item ${itemIndex} is not one of its options`,
		`Found ${found}. Choose from the list, or have the expression return the value in brackets: ${offered}.`,
	);
}
