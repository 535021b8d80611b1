import { functionCall } from './functionCall';
import { message } from './message';
import type { Resource } from './operation';
import { testEvent } from './testEvent';
import { voiceCall } from './voiceCall';
import { webhook } from './webhook';

/** Everything that the node can do, in the order in which the editor shows it. */
export const RESOURCES: readonly Resource[] = [
	functionCall,
	message,
	testEvent,
	voiceCall,
	webhook,
];
