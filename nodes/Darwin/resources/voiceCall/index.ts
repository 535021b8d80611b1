import type { Resource } from '../operation';
import { start } from './start';

export const voiceCall: Resource = {
	option: {
		name: 'Voice Call',
		value: 'voiceCall',
		description: 'A phone call made by the AI',
	},
	authenticatesWith: 'api',
	operations: [start],
};
