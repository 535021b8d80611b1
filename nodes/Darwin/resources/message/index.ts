import type { Resource } from '../operation';
import { sendTemplate } from './sendTemplate';

export const message: Resource = {
	option: {
		name: 'Message',
		value: 'message',
		description: 'What a contact gets without having written first',
	},
	operations: [sendTemplate],
};
