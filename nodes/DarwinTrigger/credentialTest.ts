import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import type { WebhookSecrets } from '../../darwin/secrets';
import { readSecrets } from '../../darwin/secrets';

/** Tells a person who stores the secrets whether they can be used. Asks nobody: Darwin offers no call for it. */
export async function testWebhookSecrets(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const reading = readSecrets((credential.data ?? {}) as WebhookSecrets);
	return reading.ok
		? {
				status: 'OK',
				message: 'The secret can be used. Whether it is the right one shows with the first event.',
			}
		: { status: 'Error', message: reading.reason };
}
