import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { JsonObject } from '../../../../darwin/json/object';
import { readAssignments, readJsonObject } from '../../../shared/objectParameters';
import { asAnswered, callApi } from '../../callApi';
import type { Operation } from '../operation';
import { readFunctionCallId } from './functionCallId';

const call = 'returnResult';

export const returnResult: Operation = {
	option: {
		name: 'Return Result',
		value: 'returnResult',
		action: 'Return the result of a function call',
		description: 'Give the AI what it asked for, while the contact waits',
	},
	call,
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
					description: 'The call in the event that the item holds or comes from',
				},
				{ name: 'By ID', value: 'id', description: 'The call with the ID that you enter' },
			],
			default: 'automatic',
			description: 'The call that gets the result',
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
				{ name: 'JSON', value: 'json', description: 'Write one object, or drag one in' },
			],
			default: 'fields',
			description: 'How to put the result together',
		},
		{
			displayName: 'Result',
			name: 'resultFields',
			type: 'assignmentCollection',
			displayOptions: { show: { resultAs: ['fields'] } },
			default: {},
			description:
				'What the AI gets, field by field. A field that you drag here is named by its path: rename it to what the AI should see.',
		},
		{
			displayName: 'Result',
			name: 'resultJson',
			type: 'json',
			displayOptions: { show: { resultAs: ['json'] } },
			default: '{}',
			description: 'What the AI gets: an object',
		},
	],
	sample: { functionCallId: '' },
	execute,
};

async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const answer = await callApi(context, index, call, {
		id: readFunctionCallId(context, index),
		body: { returnData: readResult(context, index) },
	});
	return [{ json: asAnswered(answer) }];
}

function readResult(context: IExecuteFunctions, index: number): JsonObject {
	const parameter = (name: string, fallback: unknown) =>
		context.getNodeParameter(name, index, fallback);
	return parameter('resultAs', 'fields') === 'json'
		? readJsonObject(context, parameter('resultJson', '{}'), 'Result', index)
		: readAssignments(context, parameter('resultFields', {}), 'Result', index);
}
