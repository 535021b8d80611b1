import type { IWebhookFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { Repeats } from '../../darwin/delivery/repeats';
import type { Outcome } from './answer';

/** Deliveries that this process remembers, of all nodes together. */
const CAPACITY = 10_000;
/** Starting an execution takes n8n far less, unless it is in trouble or at its limit of executions. */
const PATIENCE_MS = 10_000;
const MS_PER_MINUTE = 60_000;
const OK = 200;

const repeats = new Repeats({
	capacity: CAPACITY,
	now: () => performance.now(),
	patience: PATIENCE_MS,
	pause: sleep,
});

/**
 * The outcome of a delivery that this node has received already; `undefined` for one that is to be taken.
 * Waits while the same delivery is being answered. A person who listens for a test event gets them all.
 *
 * @param id - the delivery's id
 * @param minutes - for how long a delivery is remembered; 0 to ignore none
 */
export async function findRepeat(
	context: IWebhookFunctions,
	id: string,
	minutes: number,
): Promise<Outcome | undefined> {
	if (minutes === 0 || context.getMode() === 'manual') return undefined;
	const key = JSON.stringify([context.getWorkflow().id, context.getNode().id, id]);
	const claim = await repeats.claim(key, minutes * MS_PER_MINUTE);
	switch (claim.outcome) {
		case 'take':
			tellWhenAnswered(context.getResponseObject(), claim.answered);
			return undefined;
		case 'received':
			return {
				outcome: 'ignored',
				reason: 'already received',
				cause: `it was received already within ${minutes} minutes, see Ignore Repeats`,
			};
		case 'unanswered':
			return {
				outcome: 'unavailable',
				cause: 'the same delivery came before, and n8n has not answered it yet',
			};
	}
}

/**
 * n8n writes the answer only once it has started the execution, long after the node has returned: whether
 * the delivery was received shows in the status that goes out.
 */
function tellWhenAnswered(
	response: ReturnType<IWebhookFunctions['getResponseObject']>,
	answered: (isReceived: boolean) => void,
): void {
	if (response.destroyed) {
		answered(false);
		return;
	}
	response.once('finish', () => answered(response.statusCode === OK));
	// Comes after `finish` too, and then changes nothing any more.
	response.once('close', () => answered(false));
}
