import isString from 'lodash/isString';
import { isJsonObject } from '../json/object';
import { isPathSegment } from './endpoints';

/** What is known about a webhook. The documented sample of Darwin's list shows no id. */
export interface Webhook {
	id?: string;
	webhookUrl: string;
	types: string[];
}

/** The answer to a list of webhooks that was read, or what came instead. */
export type WebhooksReading = { ok: true; webhooks: Webhook[] } | { ok: false };

/** Reads the answer of `GET /v1/webhook`: a list. Entries without a URL are left out. */
export function readWebhooks(answer: unknown): WebhooksReading {
	if (!Array.isArray(answer)) return { ok: false };
	const webhooks = answer.flatMap((entry: unknown) => {
		if (!isJsonObject(entry) || typeof entry.webhookUrl !== 'string') return [];
		const types = Array.isArray(entry.types) ? entry.types.filter(isString) : [];
		const { webhookUrl } = entry;
		return [{ id: readWebhookId(entry), webhookUrl, types }];
	});
	return { ok: true, webhooks };
}

/** The id in Darwin's answer about a webhook; `undefined` when it names none that a path can hold. */
export function readWebhookId(answer: unknown): string | undefined {
	const id = isJsonObject(answer) ? answer.id : undefined;
	if (typeof id === 'number') return String(id);
	return isString(id) && id !== '' && isPathSegment(id) ? id : undefined;
}

/** Whether two lists name the same types, in whatever order. */
export function sameTypes(a: readonly string[], b: readonly string[]): boolean {
	const [these, those] = [new Set(a), new Set(b)];
	return these.size === those.size && [...these].every((type) => those.has(type));
}
