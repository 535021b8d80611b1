import type { IWebhookFunctions } from 'n8n-workflow';
import { SecretMemory } from '../../darwin/delivery/secretMemory';
import type { SecretsReading } from '../../darwin/delivery/secrets';
import { readWebhookSecrets, WEBHOOK_CREDENTIAL } from '../shared/webhookSecrets';

/** How long a removed secret may still be accepted. */
const LIFETIME_MS = 1_000;
/** Nodes whose secrets are in memory at the same time. */
const CAPACITY = 1_000;

/** Reading a credential costs n8n an isolate of its own, far more than all else that the trigger does. */
const memory = new SecretMemory<SecretsReading>({
	lifetime: LIFETIME_MS,
	capacity: CAPACITY,
	now: () => performance.now(),
	isUsable: ({ ok }) => ok,
	isSame: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/**
 * Judges a delivery by the secrets of the node's credential. They may have been read up to a second ago
 * for another delivery to the same node; a verdict that does not stand is always one on secrets that were
 * read after the delivery arrived.
 *
 * @param stands - whether a verdict may be given by remembered secrets
 */
export async function judgeBySecrets<Verdict>(
	context: IWebhookFunctions,
	judge: (secrets: SecretsReading) => Verdict,
	stands: (verdict: Verdict) => boolean,
): Promise<Verdict> {
	const read = async () => await readWebhookSecrets(context);
	return await memory.decide(keyOf(context), read, judge, stands);
}

/** One node of one workflow with one credential: nobody else ever gets what was read for it. */
function keyOf(context: IWebhookFunctions): string | undefined {
	const { id: nodeId, credentials } = context.getNode();
	const credentialId = credentials?.[WEBHOOK_CREDENTIAL]?.id;
	const workflowId = context.getWorkflow().id;
	if (!credentialId || !workflowId) return undefined;
	return JSON.stringify([workflowId, nodeId, credentialId]);
}
