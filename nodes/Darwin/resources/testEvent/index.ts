import type { Resource } from '../operation';
import { get } from './get';
import { send } from './send';

export const testEvent: Resource = {
	option: {
		name: 'Test Event',
		value: 'testEvent',
		description: 'A sample event, to build or try out a workflow without a real session',
	},
	authenticatesWith: 'webhookSecret',
	operations: [send, get],
};
