import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IExecuteFunctions,
	IHookFunctions,
	INodeCredentialTestResult,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { SecretsReading, WebhookSecrets } from '../../darwin/delivery/secrets';
import { readSecrets } from '../../darwin/delivery/secrets';

/** The type of the credential that holds the secrets. */
export const WEBHOOK_CREDENTIAL = 'darwinWebhookApi';

const MISSING =
	'The Darwin Webhook API credential is missing or cannot be read. Choose one in the node, or create one and paste the webhook secret from Darwin into it.';

/**
 * Reads the secrets in the node's credential, or says what is wrong and what to do. Never throws.
 *
 * @param itemIndex - in an execution, the item whose credential is read
 */
export async function readWebhookSecrets(
	context: Pick<IWebhookFunctions | IHookFunctions | IExecuteFunctions, 'getCredentials'>,
	itemIndex?: number,
): Promise<SecretsReading> {
	let credential: WebhookSecrets;
	try {
		credential = await context.getCredentials(WEBHOOK_CREDENTIAL, itemIndex);
	} catch {
		return { ok: false, reason: MISSING };
	}
	const reading = readSecrets(credential);
	return reading.ok
		? reading
		: {
				ok: false,
				reason: `The Darwin Webhook API credential cannot be used. ${reading.reason}`,
			};
}

/** Tells a person who stores the secrets whether they can be used. Sends no request: Darwin has no endpoint for it. */
export async function testWebhookSecrets(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const reading = readSecrets((credential.data ?? {}) as WebhookSecrets);
	return reading.ok
		? {
				status: 'OK',
				message: 'The secret can be used. The first event will show whether it is the right one.',
			}
		: { status: 'Error', message: reading.reason };
}
