import type { Resource } from '../operation';
import { send } from './send';

export const testEvent: Resource = {
	option: {
		name: 'Test Event',
		value: 'testEvent',
		description: 'A signed sample event, to try out a workflow without a real session',
	},
	authenticatesWith: 'webhookSecret',
	operations: [send],
};
