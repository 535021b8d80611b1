import type { IHookFunctions, WorkflowActivateMode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { filledEntries } from '../../darwin/text/filled';
import { readWebhookSecrets } from '../shared/webhookSecrets';
import { isAutomatic, register, unregister } from './registration';
import { readSettings } from './settings';
import { warnOfWebhook } from './warn';

/**
 * Activations that n8n does by itself, of workflows that were published before. n8n 1, and n8n 2 where
 * its publication service is off, takes a webhook's URL away when one of these fails
 * (`ActiveWorkflowManager.addWebhooks`).
 */
const WITHOUT_THE_USER: WorkflowActivateMode[] = ['init', 'leadershipChange'];

/**
 * Publishes the trigger, or lets it listen for a test event: with automatic setup, Darwin learns where to
 * send the chosen events. Settings under which nothing could ever arrive are refused.
 *
 * A restart of n8n is let through whatever happens: a published URL that has lost its credential answers
 * 503, which a sender retries, where a URL that is gone answers 404.
 *
 * @throws NodeOperationError that says what to do
 */
export async function publish(context: IHookFunctions): Promise<void> {
	if (!WITHOUT_THE_USER.includes(context.getActivationMode())) {
		await assertReady(context);
		if (isAutomatic(context)) await register(context);
		return;
	}
	if (!isAutomatic(context)) return;
	try {
		await register(context);
	} catch (error) {
		warnOfWebhook(context, `could not be checked in Darwin: ${(error as Error).message}`);
	}
}

/** Takes back what {@link publish} told Darwin. */
export async function unpublish(context: IHookFunctions): Promise<void> {
	if (isAutomatic(context)) await unregister(context);
}

async function assertReady(context: IHookFunctions): Promise<void> {
	const problem = findMissingChoice(context) ?? (await findCredentialProblem(context));
	if (problem !== undefined) {
		// The editor shows nothing but the message when publishing fails, so the remedy stands in it.
		throw new NodeOperationError(context.getNode(), problem, { level: 'warning' });
	}
}

function findMissingChoice(context: IHookFunctions): string | undefined {
	const { events, functionNames, customPatterns } = readSettings(context).selection;
	const isEmpty = (list: readonly string[]) => filledEntries(list).length === 0;
	if (events.length === 0) {
		return 'No events are chosen. Choose at least one event in the Events field.';
	}
	if (events.includes('function.call.<functionName>') && isEmpty(functionNames)) {
		return 'No function name is given. Add the names of the functions under Function Names, or choose Every Function Call instead.';
	}
	if (events.includes('custom') && isEmpty(customPatterns)) {
		return 'No custom pattern is given. Add one under Custom Patterns, or remove Custom Pattern from Events.';
	}
	return undefined;
}

async function findCredentialProblem(context: IHookFunctions): Promise<string | undefined> {
	const secrets = await readWebhookSecrets(context);
	return secrets.ok ? undefined : secrets.reason;
}
