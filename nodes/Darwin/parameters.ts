import type { INodeProperties } from 'n8n-workflow';
import { authentication } from './authentication';
import { requestOptions } from './requestOptions';
import { RESOURCES } from './resources';
import { propertiesOf } from './resources/operation';

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
	requestOptions,
];
