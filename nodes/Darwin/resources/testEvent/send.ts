import type { Operation } from '../operation';
import { testEventProperties } from './properties';

/** Signed with another credential and sent elsewhere than to Darwin's API: see `deliver.ts`. */
export const send: Operation = {
	option: {
		name: 'Send',
		value: 'send',
		action: 'Send a test event',
		description: 'Sign a sample event as Darwin does, and send it to a Darwin Trigger',
	},
	properties: testEventProperties,
};
