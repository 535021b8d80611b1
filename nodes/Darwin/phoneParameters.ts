import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { listPhoneCountries } from '../../darwin/phones/countries';
import { readPhone } from '../../darwin/phones/readPhone';
import { readWrittenPhone } from '../../darwin/phones/written';
import { asText } from '../../darwin/text/asText';
import { itemError } from '../shared/itemError';

/** The country of numbers without a country code: an option of every operation that takes phone numbers. */
export const defaultCountry: INodeProperties = {
	displayName: 'Default Country',
	name: 'defaultCountry',
	type: 'options',
	options: listPhoneCountries().map(({ name, code }) => ({ name, value: code })),
	default: '',
	description:
		'The country of phone numbers that are written without a country code. Unless it is set, they are refused.',
};

/** Whether numbers go out unchecked: an option of every operation that takes phone numbers. */
export const sendPhoneAsWritten: INodeProperties = {
	displayName: 'Send Phone as Written',
	name: 'sendPhoneAsWritten',
	type: 'boolean',
	default: false,
	description:
		'Whether to send the digits of phone numbers unchecked: for numbers that are newer than this node knows',
};

/**
 * The digits of a phone number, country code first.
 *
 * @param field - the parameter's name as the editor shows it
 * @param options - the node's options for the item
 * @throws NodeOperationError that says what is wrong with the number, without quoting it
 */
export function readPhoneDigits(
	context: IExecuteFunctions,
	index: number,
	{ field, value, options }: { field: string; value: unknown; options: object },
): string {
	const { defaultCountry: country, sendPhoneAsWritten: isUnchecked } = options as {
		defaultCountry?: unknown;
		sendPhoneAsWritten?: unknown;
	};
	const reading =
		isUnchecked === true ? readWrittenPhone(value) : readChecked(value, asText(country));
	if (reading.ok) return reading.digits;
	throw itemError(
		context,
		index,
		`${field} of item ${index} ${reading.reason}`,
		'Enter the number with + and its country code, such as +52 55 1234 5678. If the number is right, but newer than this node knows, add the option Send Phone as Written.',
	);
}

type Digits = { ok: true; digits: string } | { ok: false; reason: string };

function readChecked(value: unknown, country: string): Digits {
	const reading = readPhone(value, country);
	return reading.ok ? { ok: true, digits: reading.phone.digits } : reading;
}
