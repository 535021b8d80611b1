import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { neverRetry } from '../../../../darwin/api/retry';
import { sign, SIGNATURE_HEADER } from '../../../../darwin/delivery/signature';
import { SAMPLES } from '../../../../darwin/events/samples';
import { sendRequest } from '../../../shared/api/sendRequest';
import { itemError } from '../../../shared/itemError';
import { readWebhookSecrets } from '../../../shared/webhookSecrets';
import { readNetwork, readTimeout } from '../../requestOptions';
import type { Operation } from '../operation';
import { readTestEvent, readUrl } from './readTestEvent';
import { explainRefusal, UNREACHABLE } from './refusal';
import { eventProperties, webhookUrl } from './testEventProperties';

export const send: Operation = {
	option: {
		name: 'Send',
		value: 'send',
		action: 'Send a test event',
		description: 'Sign a sample event as Darwin does, and send it to a Darwin Trigger',
	},
	properties: [webhookUrl, ...eventProperties],
	sample: {
		statusCode: 200,
		answer: { status: '', id: '', eventType: '' },
		event: SAMPLES['session.opened'],
	},
	execute,
};

/** Goes to a Darwin Trigger and not to Darwin's API, and is signed with the webhook secret. */
async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const reading = await readWebhookSecrets(context, index);
	if (!reading.ok) {
		throw itemError(context, index, 'The test event cannot be signed', reading.reason);
	}
	const { event, text } = readTestEvent(context, index);
	const body = Buffer.from(text);
	const sent = await sendRequest(context, {
		request: {
			method: 'POST',
			url: readUrl(context, index),
			headers: {
				'Content-Type': 'application/json',
				[SIGNATURE_HEADER]: sign(body, reading.secrets[0]),
			},
			body,
			disableFollowRedirect: true,
			timeout: readTimeout(context, index),
			...readNetwork(context, index),
		},
		retry: neverRetry,
	});
	if (sent.ok) {
		const { statusCode, body: answer } = sent.answer;
		return [{ json: { statusCode, answer, event } as IDataObject }];
	}
	const { failure } = sent;
	const { message, description } =
		failure.kind === 'refused' ? explainRefusal(failure.answer.status) : UNREACHABLE;
	throw itemError(context, index, message, description);
}
