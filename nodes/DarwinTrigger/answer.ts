import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { endsListening, explainRefusal } from './testMode';

/** The outcome of a delivery. Every `cause` is for the log and reveals nothing of the payload. */
export type Outcome =
	| { outcome: 'accepted'; id: string; eventType: string | null; outputs: INodeExecutionData[][] }
	| { outcome: 'ignored'; reason: string; cause: string }
	| Refusal;

/** A delivery that is not taken, though its sender meant it to be. */
export interface Refusal {
	/** `unsigned` is a signature header that is missing or malformed: for the caller as `unauthorized`. */
	outcome: 'unsigned' | 'unauthorized' | 'stale' | 'unreadable' | 'unsupported' | 'unavailable';
	cause: string;
}

interface Answer {
	status: number;
	body: IDataObject;
}

/**
 * Answers the caller and tells n8n whether to start an execution.
 *
 * n8n sends a status other than 200 only when the node writes the response itself, which then requires
 * `noWebhookResponse`; a node that throws would start a failed execution and show its stack trace.
 *
 * @throws NodeOperationError in test mode alone, after a refusal: see {@link explainRefusal}
 */
export function answer(context: IWebhookFunctions, outcome: Outcome): IWebhookResponseData {
	if (outcome.outcome === 'accepted') {
		const { id, eventType, outputs } = outcome;
		return { workflowData: outputs, webhookResponse: { status: 'accepted', id, eventType } };
	}
	if (outcome.outcome === 'ignored') {
		log(context, 'info', 'ignored a delivery', outcome.cause);
		return { webhookResponse: { status: 'ignored', reason: outcome.reason } };
	}
	const { status, body } = refusal(outcome.outcome, outcome.cause);
	if (outcome.outcome === 'unavailable') {
		log(context, 'error', `could not accept a delivery (${status})`, outcome.cause);
	} else {
		log(context, 'warn', `rejected a delivery (${status})`, outcome.cause);
	}
	context.getResponseObject().status(status).json(body);
	if (endsListening(context, outcome)) explainRefusal(context, outcome);
	return { noWebhookResponse: true };
}

function refusal(outcome: Refusal['outcome'], cause: string): Answer {
	switch (outcome) {
		case 'unsigned':
		case 'unauthorized':
			return { status: 401, body: { status: 'rejected', reason: 'invalid signature' } };
		case 'stale':
			return { status: 401, body: { status: 'rejected', reason: 'stale event' } };
		case 'unreadable':
			return { status: 400, body: { status: 'rejected', reason: cause } };
		case 'unsupported':
			return { status: 415, body: { status: 'rejected', reason: 'body cannot be read' } };
		case 'unavailable':
			return { status: 503, body: { status: 'unavailable' } };
	}
}

function log(
	context: IWebhookFunctions,
	level: 'info' | 'warn' | 'error',
	what: string,
	cause: string,
) {
	const { name } = context.getNode();
	const workflowId = context.getWorkflow().id;
	context.logger[level](
		`${JSON.stringify(name)} (Darwin Trigger, workflow ${workflowId}) ${what}: ${cause}`,
	);
}
