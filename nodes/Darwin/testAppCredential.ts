import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

const FIELDS = { appKey: 'App Key', appSecret: 'App Secret', agentId: 'Agent ID' };

/** Tells a person who stores an app's keys whether they can be used. Darwin offers no endpoint to ask. */
export async function testAppCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	for (const [name, field] of Object.entries(FIELDS)) {
		const value = String(data[name] ?? '');
		if (value.trim() === '') {
			return { status: 'Error', message: `The ${field} is empty. Copy it from Darwin.` };
		}
		if (value.trim() !== value) {
			return {
				status: 'Error',
				message: `The ${field} has whitespace before or after it. Remove the spaces and line breaks around it.`,
			};
		}
	}
	return {
		status: 'OK',
		message: 'The keys can be used. The first request shows whether they are the right ones.',
	};
}
