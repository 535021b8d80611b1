import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { subscribedTypes } from '../../darwin/api/subscribedTypes';
import type { Webhook } from '../../darwin/api/webhooks';
import { readWebhookId, readWebhooks, sameTypes } from '../../darwin/api/webhooks';
import { callForSetup } from '../shared/api/callForSetup';
import { readEndpoint } from '../shared/api/endpointOptions';
import { CREATE, DELETE } from './parameters';
import { readSettings } from './settings';

/** What the node remembers of the webhook it has created, in case Darwin lists no IDs. */
interface Remembered {
	webhookUrl?: string;
	webhookId?: string;
}

/** Whether the node registers its own URL in Darwin. */
export function isAutomatic(context: IHookFunctions): boolean {
	return context.getNodeParameter('webhookSetup', 'manual') === 'automatic';
}

/**
 * Makes Darwin send the chosen events to our URL. n8n may call this repeatedly: an existing webhook is kept, and
 * corrected if its types differ. No webhook with another URL is touched.
 *
 * @throws NodeOperationError whose message says what to do
 */
export async function register(context: IHookFunctions): Promise<void> {
	const webhookUrl = ownUrl(context);
	const types = chosenTypes(context);
	const [kept, ...surplus] = await listOwn(context, webhookUrl);
	if (kept === undefined) {
		const endpoint = readEndpoint('createWebhook', readOptions(context), CREATE);
		const body = { webhookUrl, types };
		const answer = await callForSetup(context, 'createWebhook', { body }, endpoint);
		remember(context, { webhookUrl, webhookId: readWebhookId(answer.body) });
		return;
	}
	for (const webhook of surplus) await remove(context, webhook);
	if (!sameTypes(kept.types, types)) {
		const id = idOf(context, kept);
		await callForSetup(context, 'updateWebhook', { id, body: { webhookUrl, types } });
	}
}

/**
 * Removes every webhook with our URL from Darwin; there may be none.
 *
 * @throws NodeOperationError whose message says what to do
 */
export async function unregister(context: IHookFunctions): Promise<void> {
	for (const webhook of await listOwn(context, ownUrl(context))) await remove(context, webhook);
	remember(context, {});
}

async function listOwn(context: IHookFunctions, webhookUrl: string): Promise<Webhook[]> {
	const { body } = await callForSetup(context, 'listWebhooks');
	const reading = readWebhooks(body);
	if (reading.ok) return reading.webhooks.filter((webhook) => webhook.webhookUrl === webhookUrl);
	throw new NodeOperationError(
		context.getNode(),
		'Darwin did not answer with a list of webhooks. Check the Base URL in the Darwin API credential.',
		{ level: 'warning' },
	);
}

async function remove(context: IHookFunctions, webhook: Webhook): Promise<void> {
	const endpoint = readEndpoint('deleteWebhook', readOptions(context), DELETE);
	await callForSetup(context, 'deleteWebhook', { id: idOf(context, webhook) }, endpoint);
}

function idOf(context: IHookFunctions, { id, webhookUrl }: Webhook): string {
	const remembered = context.getWorkflowStaticData('node') as Remembered;
	const known = id ?? (remembered.webhookUrl === webhookUrl ? remembered.webhookId : undefined);
	if (known !== undefined) return known;
	throw new NodeOperationError(
		context.getNode(),
		`Darwin lists the webhook of this trigger without an ID, so it cannot be changed from here. Remove it in Darwin by hand: ${webhookUrl}`,
		{ level: 'warning' },
	);
}

function remember(context: IHookFunctions, { webhookUrl, webhookId }: Remembered): void {
	const data = context.getWorkflowStaticData('node') as Remembered;
	if (webhookId === undefined) {
		delete data.webhookUrl;
		delete data.webhookId;
	} else {
		Object.assign(data, { webhookUrl, webhookId });
	}
}

function ownUrl(context: IHookFunctions): string {
	const url = context.getNodeWebhookUrl('default');
	if (url !== undefined) return url;
	throw new NodeOperationError(
		context.getNode(),
		'n8n has no URL for this trigger. Remove the node from the canvas and add it again.',
	);
}

function chosenTypes(context: IHookFunctions): string[] {
	const reading = subscribedTypes(readSettings(context).selection);
	if (reading.ok) return reading.types;
	throw new NodeOperationError(
		context.getNode(),
		`Darwin has no events that the pattern ${reading.pattern} could match, so nothing can be registered for it. Correct it under Custom Patterns, or set Webhook Setup to Manual.`,
		{ level: 'warning' },
	);
}

function readOptions(context: IHookFunctions): object {
	return context.getNodeParameter('options', {}) as object;
}
