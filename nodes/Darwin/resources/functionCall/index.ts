import type { Resource } from '../operation';
import { returnResult } from './returnResult';

export const functionCall: Resource = {
	option: {
		name: 'Function Call',
		value: 'functionCall',
		description: 'What the AI asked for during a session',
	},
	authenticatesWith: 'api',
	operations: [returnResult],
};
