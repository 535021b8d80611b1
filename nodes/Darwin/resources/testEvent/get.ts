import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { readEventType } from '../../../../darwin/delivery/payload';
import { receivedItem } from '../../../../darwin/delivery/receivedItem';
import { SAMPLES } from '../../../../darwin/events/samples';
import type { JsonObject } from '../../../../darwin/json/object';
import { chosenOption } from '../../../shared/chosenOption';
import { itemError } from '../../../shared/itemError';
import { itemFormat, ITEM_FORMATS } from '../../../shared/itemFormats';
import { hintOnce } from '../../hintOnce';
import type { Operation } from '../operation';
import { readTestEvent } from './readTestEvent';
import { eventProperties } from './testEventProperties';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a test event',
		description: 'Get the item that the Darwin Trigger makes of a sample event. Sends nothing.',
	},
	needsNoCredential: true,
	properties: [
		...eventProperties,
		{ ...itemFormat, description: 'What the item contains, as in the Darwin Trigger' },
	],
	/** Made when somebody asks for it, which no n8n does. */
	get sample() {
		return Object.values(SAMPLES).flatMap((event): JsonObject[] => {
			const receivedAt = new Date(String(event.timestamp));
			const received = receivedItem(JSON.stringify(event), receivedAt, 'event');
			return received.ok ? [received.item] : [];
		});
	},
	execute,
};

async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const format = context.getNodeParameter('format', index, 'event');
	const received = receivedItem(
		readTestEvent(context, index).text,
		new Date(),
		chosenOption(context, index, 'Format', format, ITEM_FORMATS),
	);
	if (!received.ok) {
		throw itemError(
			context,
			index,
			`A Darwin Trigger would refuse the event of item ${index}: ${received.reason}`,
			'Correct Event JSON, or choose a sample.',
		);
	}
	if (readEventType(received.payload) === null) {
		hintOnce(
			context,
			'no event type',
			`The event of item ${index} has no eventType. A Darwin Trigger takes it only where Every Event is chosen.`,
		);
	}
	return [{ json: received.item as IDataObject }];
}
