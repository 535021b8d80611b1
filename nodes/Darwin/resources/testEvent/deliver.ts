import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { JsonObject } from '../../../../darwin/json/object';
import { sign, SIGNATURE_HEADER } from '../../../../darwin/delivery/signature';
import type { TestEventChanges } from '../../../../darwin/events/testEvent';
import { buildTestEvent, isSampleName } from '../../../../darwin/events/testEvent';
import type { ApiAnswer } from '../../../shared/api/apiError';
import { isSuccess } from '../../../shared/api/apiError';
import { asNodeError, errorItem, itemError } from '../../../shared/itemError';
import { readAssignments, readJsonObject } from '../../../shared/objects';
import { readWebhookSecrets } from '../../../shared/webhookSecrets';
import { CUSTOM_EVENT } from './properties';
import { explainRefusal, UNREACHABLE } from './refusal';

const TIMEOUT_MS = 30_000;

/** Sends a signed event for each incoming item, one after the other. */
export async function deliverTestEvents(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	for (const index of this.getInputData().keys()) {
		const pairedItem = { item: index };
		try {
			output.push({ json: await deliver(this, index), pairedItem });
		} catch (error) {
			const failure = asNodeError(this, error, index);
			if (!this.continueOnFail()) throw failure;
			output.push({ json: errorItem(failure), pairedItem });
		}
	}
	return [output];
}

async function deliver(context: IExecuteFunctions, index: number): Promise<IDataObject> {
	const reading = await readWebhookSecrets(context, index);
	if (!reading.ok) {
		throw itemError(context, index, 'The test event cannot be signed', reading.reason);
	}
	const { event, text } = readEvent(context, index);
	const answer = await post(context, readUrl(context, index), text, reading.secrets[0]);
	if (answer !== undefined && isSuccess(answer)) {
		const { statusCode } = answer;
		return { statusCode, answer: answer.body as IDataObject, event: event as IDataObject };
	}
	const { message, description } = answer ? explainRefusal(answer.statusCode) : UNREACHABLE;
	throw itemError(context, index, message, description);
}

/** The answer; `undefined` when there was none. */
async function post(
	context: IExecuteFunctions,
	url: string,
	text: string,
	secret: string,
): Promise<ApiAnswer | undefined> {
	const body = Buffer.from(text);
	try {
		return await context.helpers.httpRequest({
			method: 'POST',
			url,
			headers: { 'Content-Type': 'application/json', [SIGNATURE_HEADER]: sign(body, secret) },
			body,
			timeout: TIMEOUT_MS,
			disableFollowRedirect: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			abortSignal: context.getExecutionCancelSignal(),
		});
	} catch {
		return undefined;
	}
}

function readUrl(context: IExecuteFunctions, index: number): string {
	const url = String(context.getNodeParameter('url', index, '') ?? '').trim();
	if (/^https?:\/\/\S+$/.test(url)) return url;
	throw itemError(
		context,
		index,
		`Webhook URL of item ${index} is not a web address`,
		'Open Webhook URLs in the Darwin Trigger, copy the Test URL, and paste it here.',
	);
}

/** The event, and the text that is sent: what the user wrote goes out character by character. */
function readEvent(context: IExecuteFunctions, index: number): { event: JsonObject; text: string } {
	const name = String(context.getNodeParameter('event', index));
	if (name === CUSTOM_EVENT) {
		const json = context.getNodeParameter('eventJson', index, '');
		const event = readJsonObject(context, json, 'Event JSON', index);
		return { event, text: typeof json === 'string' ? json : JSON.stringify(json) };
	}
	if (isSampleName(name)) {
		const event = buildTestEvent(name, readChanges(context, index), new Date());
		return { event, text: JSON.stringify(event) };
	}
	throw itemError(
		context,
		index,
		`There is no sample of the event that item ${index} names`,
		'Choose an event from the list, or choose Custom JSON and write the event.',
	);
}

function readChanges(context: IExecuteFunctions, index: number): TestEventChanges {
	const changes = context.getNodeParameter('changes', index, {}) as JsonObject;
	const objects = { smartFields: 'Smart Fields', inputs: 'Inputs' };
	return Object.fromEntries(
		Object.entries(changes).map(([name, value]) => [
			name,
			name in objects
				? readAssignments(context, value, objects[name as keyof typeof objects], index)
				: String(value ?? ''),
		]),
	);
}
