import type { IHookFunctions } from 'n8n-workflow';
import { webhookAddress } from '../../darwin/api/webhookAddress';

/** What the node remembers of a webhook of its own. */
export interface RememberedWebhook {
	/** For the case that Darwin lists no ids; absent when Darwin has shown none at all. */
	id?: string;
	/** The types that the user's choice asks for. */
	wanted: string[];
	/** The types that Darwin took: others than the wanted ones when it refused those. */
	subscribed: string[];
}

/**
 * The node's static data. n8n keeps it with the workflow, and gives a node that listens for a test event an
 * empty one, which is gone afterwards.
 */
interface StaticData {
	/** By address, because n8n's own address can change while the webhook in Darwin stays where it is. */
	webhooks?: Record<string, RememberedWebhook>;
}

/** What the node knows of the webhook at a URL that it has registered. */
export function recall(context: IHookFunctions, webhookUrl: string): RememberedWebhook | undefined {
	return staticDataOf(context).webhooks?.[webhookAddress(webhookUrl)];
}

/** The addresses of all webhooks that the node has registered and not removed. */
export function recallAddresses(context: IHookFunctions): string[] {
	return Object.keys(staticDataOf(context).webhooks ?? {});
}

/** Remembers the webhook at a URL. */
export function remember(
	context: IHookFunctions,
	webhookUrl: string,
	webhook: RememberedWebhook,
): void {
	const data = staticDataOf(context);
	data.webhooks = { ...data.webhooks, [webhookAddress(webhookUrl)]: webhook };
}

/** Forgets the webhook at a URL. */
export function forget(context: IHookFunctions, webhookUrl: string): void {
	const data = staticDataOf(context);
	const others = Object.entries(data.webhooks ?? {}).filter(
		([address]) => address !== webhookAddress(webhookUrl),
	);
	data.webhooks = Object.fromEntries(others);
}

function staticDataOf(context: IHookFunctions): StaticData {
	return context.getWorkflowStaticData('node') as StaticData;
}
