import type { IHookFunctions, WorkflowActivateMode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { readWebhookSecrets } from '../shared/webhookSecrets';
import { findSettingsProblem } from './checkSettings';
import { isAutomatic, register, unregister } from './registration';
import { warnOfWebhook } from './warn';

/**
 * Activations by n8n itself, of workflows that were published before. n8n 1, and n8n 2 where its
 * publication service is off, removes a webhook's URL when one of these fails
 * (`ActiveWorkflowManager.addWebhooks`).
 */
const WITHOUT_THE_USER: WorkflowActivateMode[] = ['init', 'leadershipChange'];

/**
 * Publishes the trigger, or lets it listen for a test event: with automatic setup, Darwin learns where to
 * send the chosen events. Settings under which nothing could ever arrive are refused.
 *
 * A restart of n8n never fails here: a published URL without a usable credential answers 503, which a
 * sender retries, whereas a missing URL answers 404.
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

/** Undoes what {@link publish} did in Darwin. */
export async function unpublish(context: IHookFunctions): Promise<void> {
	if (isAutomatic(context)) await unregister(context);
}

async function assertReady(context: IHookFunctions): Promise<void> {
	const problem = findSettingsProblem(context) ?? (await findCredentialProblem(context));
	if (problem !== undefined) {
		// The editor shows nothing but the message when publishing fails, so it includes the remedy.
		throw new NodeOperationError(context.getNode(), problem, { level: 'warning' });
	}
}

async function findCredentialProblem(context: IHookFunctions): Promise<string | undefined> {
	const secrets = await readWebhookSecrets(context);
	return secrets.ok ? undefined : secrets.reason;
}
