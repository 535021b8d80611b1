import type { INodeProperties } from 'n8n-workflow';
import { authentication } from './authentication';
import { functionCall } from './resources/functionCall';
import { message } from './resources/message';
import { propertiesOf } from './resources/operation';
import { testEvent } from './resources/testEvent';
import { voiceCall } from './resources/voiceCall';
import { webhook } from './resources/webhook';

/** Everything that the node can do, in the order in which the editor shows it. */
export const RESOURCES = [functionCall, message, testEvent, voiceCall, webhook];

/** The Darwin node's parameters, in the order in which the editor shows them. */
export const properties: INodeProperties[] = [
	authentication,
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: RESOURCES.map(({ option }) => option),
		default: 'functionCall',
	},
	...RESOURCES.flatMap(propertiesOf),
];
