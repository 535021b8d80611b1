import type { IExecuteFunctions } from 'n8n-workflow';
import type { SampleName, TestEventChanges } from '../../../../darwin/events/testEvent';
import { buildTestEvent, isSampleName } from '../../../../darwin/events/testEvent';
import type { JsonObject } from '../../../../darwin/json/object';
import { asText } from '../../../../darwin/text/asText';
import { isWebAddress } from '../../../../darwin/text/webAddress';
import { chosenOption } from '../../../shared/chosenOption';
import { itemError } from '../../../shared/itemError';
import { readAssignments, readJsonObject } from '../../../shared/objectParameters';
import { EVENT_OPTIONS } from './testEventProperties';

/** A test event, and the text that is sent: what the user wrote goes out character by character. */
export interface TestEvent {
	event: JsonObject;
	text: string;
}

/** Where the event of an item goes. */
export function readUrl(context: IExecuteFunctions, index: number): string {
	const url = asText(context.getNodeParameter('url', index, '')).trim();
	if (isWebAddress(url)) return url;
	throw itemError(
		context,
		index,
		`Webhook URL of item ${index} is not a web address`,
		'Open Webhook URLs in the Darwin Trigger, copy the Test URL, and paste it here.',
	);
}

/** The event of an item. */
export function readTestEvent(context: IExecuteFunctions, index: number): TestEvent {
	const name = chosenOption<unknown>(
		context,
		index,
		'Event',
		context.getNodeParameter('event', index),
		EVENT_OPTIONS,
	);
	return typeof name === 'string' && isSampleName(name)
		? readSample(context, index, name)
		: readOwnEvent(context, index);
}

function readSample(context: IExecuteFunctions, index: number, name: SampleName): TestEvent {
	const event = buildTestEvent(name, readChanges(context, index), new Date());
	return { event, text: JSON.stringify(event) };
}

function readOwnEvent(context: IExecuteFunctions, index: number): TestEvent {
	const json = context.getNodeParameter('eventJson', index, '');
	const remedy =
		'A Darwin Trigger refuses anything else. Write an object in braces, or drag one in.';
	const event = readJsonObject(context, json, 'Event JSON', index, remedy);
	return { event, text: typeof json === 'string' ? json : JSON.stringify(json) };
}

const OBJECTS: Record<string, string | undefined> = {
	smartFields: 'Smart Fields',
	inputs: 'Inputs',
};

function readChanges(context: IExecuteFunctions, index: number): TestEventChanges {
	const changes = context.getNodeParameter('changes', index, {}) as JsonObject;
	return Object.fromEntries(
		Object.entries(changes).map(([name, value]) => {
			const field = OBJECTS[name];
			return field === undefined
				? [name, asText(value)]
				: [name, readAssignments(context, value, field, index)];
		}),
	);
}
