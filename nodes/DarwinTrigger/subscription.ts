import type { IHookFunctions } from 'n8n-workflow';
import { typesToTry } from '../../darwin/api/typesToTry';
import { sameTypes } from '../../darwin/api/webhooks';
import type { ApiAnswer } from '../shared/api/apiAnswer';
import type { Called } from '../shared/api/callDarwin';
import { setupError } from '../shared/api/callForSetup';
import type { Explanation } from '../shared/api/explain';
import { warnOfWebhook } from './warn';

/** The types that Darwin took, and its answer; without one, they were there already. */
export interface Subscribed {
	types: string[];
	answer?: ApiAnswer;
}

const BAD_REQUEST = 400;

/**
 * Subscribes a webhook to the wanted types. Where Darwin refuses them as a bad request, broader ones that
 * contain them are tried, with a line in n8n's log: the trigger filters what comes in addition.
 *
 * @param send - creates or changes the webhook
 * @param current - the types that an existing webhook has
 * @throws NodeOperationError with Darwin's first refusal when it took nothing, because that is about what the
 *   user chose; with any other failure at once, because trying on could create a second webhook
 */
export async function subscribe(
	context: IHookFunctions,
	wanted: string[],
	send: (types: string[]) => Promise<Called>,
	current?: string[],
): Promise<Subscribed> {
	const [exact, ...broader] = typesToTry(wanted);
	const first = await send(exact);
	if (first.ok) return { types: exact, answer: first.answer };
	assertBadRequest(context, first);
	for (const types of broader) {
		const isThere = current !== undefined && sameTypes(current, types);
		const next = isThere ? undefined : await send(types);
		if (next === undefined || next.ok) {
			warnOfBroaderTypes(context, first.explanation, wanted, types);
			return { types, answer: next?.answer };
		}
		assertBadRequest(context, next);
	}
	throw setupError(context, first.explanation);
}

function assertBadRequest(context: IHookFunctions, called: Extract<Called, { ok: false }>): void {
	if (called.status !== BAD_REQUEST) throw setupError(context, called.explanation);
}

function warnOfBroaderTypes(
	context: IHookFunctions,
	{ message }: Explanation,
	wanted: string[],
	types: string[],
): void {
	warnOfWebhook(
		context,
		`is subscribed to ${types.join(', ')} in place of ${wanted.join(', ')}: ${message}. The trigger still accepts only the chosen events.`,
	);
}
