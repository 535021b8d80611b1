import type { Explanation } from '../../../shared/api/explain';

/** When nobody answered at all. */
export const UNREACHABLE: Explanation = {
	message: 'The webhook cannot be reached',
	description: 'Check the Webhook URL, and whether this n8n can reach it.',
};

/** Explains why a Darwin Trigger did not take a test event: see its answers in the README. */
export function explainRefusal(status: number): Explanation {
	switch (status) {
		case 401:
			return {
				message: 'The webhook refused the signature (401)',
				description:
					'Use the same Darwin Webhook API credential in the trigger and here. If the trigger has a Maximum Age, check the timestamp of the event.',
			};
		case 404:
			return {
				message: 'Nothing listens at the webhook URL (404)',
				description:
					'For a Test URL, click Execute step in the Darwin Trigger first: it takes one event for each click. For a Production URL, publish the workflow.',
			};
		case 503:
			return {
				message: 'The trigger cannot verify events now (503)',
				description: 'Open the Darwin Webhook API credential of the trigger and test it.',
			};
		default:
			return {
				message: `The webhook did not take the event (${status})`,
				description: 'Check that the Webhook URL is that of a Darwin Trigger.',
			};
	}
}
