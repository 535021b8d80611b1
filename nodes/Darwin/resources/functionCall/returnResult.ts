import type { IExecuteSingleFunctions } from 'n8n-workflow';
import type { JsonObject } from '../../../../darwin/json/object';
import { endpointOptions } from '../../../shared/api/endpointOptions';
import { readAssignments, readJsonObject } from '../../../shared/objects';
import { routingOf } from '../../request/routing';
import type { Operation } from '../operation';
import { readFunctionCallId } from './functionCallId';

export const returnResult: Operation = {
	option: {
		name: 'Return Result',
		value: 'returnResult',
		action: 'Return the result of a function call',
		description: 'Give the AI what it asked for, while the customer waits',
		routing: routingOf('returnResult', {
			add: (context) => ({
				id: readFunctionCallId(context),
				body: { returnData: readResult(context) },
			}),
		}),
	},
	properties: [
		{
			displayName: 'Function Call',
			name: 'functionCall',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description: 'The call of the event that the item holds or comes from',
				},
				{ name: 'By ID', value: 'id', description: 'The call whose ID you give' },
			],
			default: 'automatic',
			description: 'Which call of the AI gets the result',
		},
		{
			displayName: 'Function Call ID',
			name: 'functionCallId',
			type: 'string',
			required: true,
			displayOptions: { show: { functionCall: ['id'] } },
			default: '',
			placeholder: 'e.g. 884213',
			description: 'The functionCallId in the data of the event',
		},
		{
			displayName: 'Result As',
			name: 'resultAs',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Fields', value: 'fields', description: 'Name each value' },
				{ name: 'JSON', value: 'json', description: 'Write or drag one object' },
			],
			default: 'fields',
			description: 'How you put the result together',
		},
		{
			displayName: 'Result',
			name: 'resultFields',
			type: 'assignmentCollection',
			displayOptions: { show: { resultAs: ['fields'] } },
			default: {},
			description:
				'What the AI gets, by name. A field that you drag here is named by its path: rename it as the AI should see it.',
		},
		{
			displayName: 'Result',
			name: 'resultJson',
			type: 'json',
			displayOptions: { show: { resultAs: ['json'] } },
			default: '{}',
			description: 'What the AI gets: an object',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: endpointOptions('returnResult'),
		},
	],
};

function readResult(context: IExecuteSingleFunctions): JsonObject {
	const index = context.getItemIndex();
	return context.getNodeParameter('resultAs', 'fields') === 'json'
		? readJsonObject(context, context.getNodeParameter('resultJson', '{}'), 'Result', index)
		: readAssignments(context, context.getNodeParameter('resultFields', {}), 'Result', index);
}
