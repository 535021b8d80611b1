import type { IHookFunctions } from 'n8n-workflow';

/**
 * Writes a warning about the trigger's webhook into n8n's log.
 *
 * @param what - goes on after “the webhook of …”, without a secret or anything of a payload in it
 */
export function warnOfWebhook(context: IHookFunctions, what: string): void {
	// In the line itself, because n8n prints what is handed over beside it only in JSON.
	const workflowId = context.getWorkflow().id;
	context.logger.warn(
		`Workflow ${workflowId}: the webhook of ${JSON.stringify(context.getNode().name)} ${what}`,
	);
}
