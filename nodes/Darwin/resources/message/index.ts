import type { Resource } from '../operation';
import { sendTemplate } from './sendTemplate';

export const message: Resource = {
	option: {
		name: 'Message',
		value: 'message',
		description: 'A message to a contact who has not written first',
	},
	authenticatesWith: 'api',
	operations: [sendTemplate],
};
