import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { DarwinEvent } from '../../darwin/events/event';
import { findEvent, readEventAt } from '../../darwin/events/findEvent';
import { itemError } from './itemError';

/** Where a companion node finds the event in an item. */
export const sourceProperties: INodeProperties[] = [
	{
		displayName: 'Event Location',
		name: 'source',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'Finds the event from a Darwin Trigger or a Webhook node, or in any one field',
			},
			{
				name: 'Field',
				value: 'field',
				description: 'Reads the event from the field that you name',
			},
		],
		default: 'automatic',
		description: 'Where the Darwin event is in the incoming item',
	},
	{
		displayName: 'Event Field',
		name: 'sourceField',
		type: 'string',
		required: true,
		requiresDataPath: 'single',
		displayOptions: { show: { source: ['field'] } },
		default: '',
		placeholder: 'e.g. body.event',
		description:
			'The field that contains the event, as an object or as JSON text. Drag it here from the input panel, or type its path with dots.',
	},
];

/** Where the user says the event is. */
export interface Source {
	kind: 'automatic' | 'field';
	/** With `field`: a path, or whatever an expression returned. */
	place: unknown;
}

/** Reads the source parameters for an item. */
export function readSource(context: IExecuteFunctions, index: number): Source {
	const isField = context.getNodeParameter('source', index, 'automatic') === 'field';
	return isField
		? { kind: 'field', place: context.getNodeParameter('sourceField', index, '') }
		: { kind: 'automatic', place: undefined };
}

/**
 * The event of an item, found as the user set it.
 *
 * @throws NodeOperationError that says what was found instead, and what to do
 */
export function takeEvent(
	context: IExecuteFunctions,
	{ json }: INodeExecutionData,
	index: number,
	{ kind, place }: Source,
): DarwinEvent {
	const reading = kind === 'field' ? readEventAt(json, place) : findEvent(json);
	if (reading.ok) return reading.event;
	const field = typeof place === 'string' ? `the event field “${place}” of ` : '';
	throw itemError(
		context,
		index,
		`No Darwin event in ${field}item ${index}: found ${reading.found}`,
		kind === 'field' ? NAME_THE_EVENT : CONNECT_A_TRIGGER,
	);
}

const NAME_THE_EVENT =
	'Choose the field that contains the whole event, with its eventType and data: drag it from the input panel into Event Field.';
const CONNECT_A_TRIGGER =
	'Connect this node to a Darwin Trigger. If the event is inside the item, set Event Location to Field and drag the field that contains the whole event into Event Field.';
