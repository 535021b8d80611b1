import type { IWebhookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Refusal } from './answer';

/** What a person in the editor reads: what happened, and what to do. */
interface Explanation {
	message: string;
	description: string;
}

const AGAIN = 'Then execute the step again.';

/**
 * Whether the person who listens for a test event is to be told of a refusal, which ends the listening.
 * Requests without a signature of the right shape come from scanners: they leave it as it is.
 */
export function endsListening(context: IWebhookFunctions, refusal: Refusal): boolean {
	return context.getMode() === 'manual' && refusal.outcome !== 'unsigned';
}

/**
 * Makes n8n show in the editor why a delivery was refused, once the caller has been answered.
 *
 * A node that throws is the only way to tell the editor anything, and makes n8n answer the caller itself.
 * It does so with `status` and `json`, and a second answer would cut the connection; so from here on the
 * two do nothing.
 *
 * @throws NodeOperationError always
 */
export function explainRefusal(context: IWebhookFunctions, refusal: Refusal): never {
	const response = context.getResponseObject();
	response.status = () => response;
	response.json = () => response;
	const { message, description } = explanationOf(refusal);
	throw new NodeOperationError(context.getNode(), message, { description, level: 'warning' });
}

function explanationOf({ outcome, cause }: Refusal): Explanation {
	const message = `The event was refused because ${cause}`;
	switch (outcome) {
		case 'unsigned':
		case 'unauthorized':
			return {
				message,
				description: `Copy the webhook secret from Darwin again and paste it into the credential. If it is the same, find out what changes the body on its way, such as a proxy. ${AGAIN}`,
			};
		case 'stale':
			return {
				message,
				description: `Let Darwin send an event that has just happened, check the clock of the machine that n8n runs on, or change Maximum Age under Options. ${AGAIN}`,
			};
		case 'unreadable':
			return {
				message: `The event was refused because its ${cause}`,
				description: `The signature is right, but an event of Darwin is a JSON object in UTF-8. Find out what was sent to the test URL. ${AGAIN}`,
			};
		case 'unsupported':
			return {
				message,
				description: `It was sent as multipart/form-data. Let it be sent as application/json. ${AGAIN}`,
			};
		case 'unavailable':
			return explainFault(cause);
	}
}

/** The cause of a fault of our own is one of the credential, with its remedy behind it, or a bare name. */
function explainFault(cause: string): Explanation {
	const [message, ...remedy] = cause.split('. ');
	if (remedy.length > 0) return { message, description: `${remedy.join('. ')} ${AGAIN}` };
	return {
		message: `The event could not be accepted because of ${cause}`,
		description:
			'This is a fault in the node or in n8n. Execute the step again; if it comes back, report it with this message.',
	};
}
