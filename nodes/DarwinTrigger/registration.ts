import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { subscribedTypes } from '../../darwin/api/subscribedTypes';
import { isSameAddress, webhookAddress } from '../../darwin/api/webhookAddress';
import type { Webhook } from '../../darwin/api/webhooks';
import { readWebhookId, readWebhooks, sameTypes } from '../../darwin/api/webhooks';
import { askForSetup, callForSetup } from '../shared/api/callForSetup';
import { readEndpoint } from '../shared/api/endpointOptions';
import { CREATE, DELETE } from './parameters';
import type { RememberedWebhook } from './registrationMemory';
import { forget, recall, recallAddresses, remember } from './registrationMemory';
import { readOptions, readSettings } from './settings';
import { subscribe } from './subscription';
import { warnOfWebhook } from './warn';

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
	const wanted = chosenTypes(context);
	const listed = await listWebhooks(context);
	warnOfOtherAddresses(context, webhookUrl, listed);
	const own = ownAmong(context, webhookUrl, listed);
	const registered =
		own.length === 0
			? await create(context, webhookUrl, wanted)
			: await correct(context, webhookUrl, wanted, own);
	remember(context, webhookUrl, registered);
}

/**
 * Removes every webhook with our URL from Darwin; there may be none.
 *
 * @throws NodeOperationError whose message says what to do
 */
export async function unregister(context: IHookFunctions): Promise<void> {
	const webhookUrl = ownUrl(context);
	const listed = await listWebhooks(context);
	warnOfOtherAddresses(context, webhookUrl, listed);
	for (const webhook of ownAmong(context, webhookUrl, listed)) await remove(context, webhook);
	forget(context, webhookUrl);
}

async function create(
	context: IHookFunctions,
	webhookUrl: string,
	wanted: string[],
): Promise<RememberedWebhook> {
	const endpoint = readEndpoint('createWebhook', readOptions(context), CREATE);
	const { types, answer } = await subscribe(
		context,
		wanted,
		async (offered) =>
			await askForSetup(
				context,
				'createWebhook',
				{ body: { webhookUrl, types: offered } },
				endpoint,
			),
	);
	const id = readWebhookId(answer?.body) ?? (await findListedId(context, webhookUrl));
	if (id === undefined) {
		warnOfWebhook(
			context,
			`was created, but Darwin shows no ID of it, so it can be neither changed nor removed from here. When it is no longer needed, remove it in Darwin by hand: ${webhookUrl}`,
		);
	}
	return { id, wanted, subscribed: types };
}

async function correct(
	context: IHookFunctions,
	webhookUrl: string,
	wanted: string[],
	[kept, ...surplus]: Webhook[],
): Promise<RememberedWebhook> {
	for (const webhook of surplus) await remove(context, webhook);
	if (isAsRegistered(kept, wanted, recall(context, webhookUrl))) {
		return { id: kept.id, wanted, subscribed: kept.types };
	}
	const id = idOf(context, kept);
	const { types } = await subscribe(
		context,
		wanted,
		async (offered) =>
			await askForSetup(context, 'updateWebhook', { id, body: { webhookUrl, types: offered } }),
		kept.types,
	);
	return { id, wanted, subscribed: types };
}

/** Whether a webhook takes what is wanted, or what Darwin once took in its place. */
function isAsRegistered(
	{ types }: Webhook,
	wanted: string[],
	remembered: RememberedWebhook | undefined,
): boolean {
	if (sameTypes(types, wanted)) return true;
	return (
		remembered !== undefined &&
		sameTypes(remembered.wanted, wanted) &&
		sameTypes(remembered.subscribed, types)
	);
}

async function remove(context: IHookFunctions, webhook: Webhook): Promise<void> {
	const endpoint = readEndpoint('deleteWebhook', readOptions(context), DELETE);
	await callForSetup(context, 'deleteWebhook', { id: idOf(context, webhook) }, endpoint);
}

async function listWebhooks(context: IHookFunctions): Promise<Webhook[]> {
	const { body } = await callForSetup(context, 'listWebhooks');
	const reading = readWebhooks(body);
	if (reading.ok) return reading.webhooks;
	throw new NodeOperationError(
		context.getNode(),
		'Darwin did not answer with a list of webhooks. Check the Base URL in the Darwin API credential.',
		{ level: 'warning' },
	);
}

/**
 * The webhooks of our URL. One that is listed without an id has the remembered one, unless there are several
 * of them: which of those it is cannot be told.
 */
function ownAmong(context: IHookFunctions, webhookUrl: string, listed: Webhook[]): Webhook[] {
	const own = listed.filter((webhook) => isSameAddress(webhook.webhookUrl, webhookUrl));
	const withoutId = own.filter(({ id }) => id === undefined);
	const id = withoutId.length === 1 ? recall(context, webhookUrl)?.id : undefined;
	return own.map((webhook) => ({ ...webhook, id: webhook.id ?? id }));
}

async function findListedId(
	context: IHookFunctions,
	webhookUrl: string,
): Promise<string | undefined> {
	const listed = await listWebhooks(context);
	return listed.find((webhook) => isSameAddress(webhook.webhookUrl, webhookUrl))?.id;
}

function idOf(context: IHookFunctions, { id, webhookUrl }: Webhook): string {
	if (id !== undefined) return id;
	throw new NodeOperationError(
		context.getNode(),
		`Darwin lists the webhook of this trigger without an ID, so it can be neither changed nor removed from here. Remove it in Darwin by hand; unpublishing and publishing the workflow then creates it anew: ${webhookUrl}`,
		{ level: 'warning' },
	);
}

/**
 * Tells the log of webhooks that this node has registered under another address. They are left alone: after
 * a move, they may belong to the copy that stayed behind.
 */
function warnOfOtherAddresses(
	context: IHookFunctions,
	webhookUrl: string,
	listed: Webhook[],
): void {
	const own = webhookAddress(webhookUrl);
	for (const address of recallAddresses(context).filter((other) => other !== own)) {
		if (!listed.some((webhook) => isSameAddress(webhook.webhookUrl, address))) {
			forget(context, address);
			continue;
		}
		warnOfWebhook(
			context,
			`is still in Darwin under an earlier address of n8n. It was left alone, because it may belong to a copy of this workflow. If nothing takes its events any more, remove it in Darwin by hand: ${address}`,
		);
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
