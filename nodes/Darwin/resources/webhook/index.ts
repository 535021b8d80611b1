import type { Resource } from '../operation';
import { create } from './create';
import { deleteOperation } from './delete';
import { getMany } from './getMany';
import { update } from './update';

export const webhook: Resource = {
	option: {
		name: 'Webhook',
		value: 'webhook',
		description: 'A URL that Darwin sends events to',
	},
	authenticatesWith: 'api',
	operations: [create, deleteOperation, getMany, update],
};
