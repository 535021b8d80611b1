import { client, removeCredentials, storeCredential, url, workflowOf } from '../support/n8n.mts';

afterAll(removeCredentials);

/** Tries to publish a workflow and gives the message that the editor shows. */
async function publishingFailure(parameters: object, signingSecret = 'secret') {
	const credential = await storeCredential({ signingSecret });
	const { workflow } = workflowOf(parameters, { darwinWebhookApi: credential });
	const created = await client.createWorkflow(workflow);
	await client.publish(created);
	return await client.waitForPublishingFailure(created.id);
}

describe('publishing in a real n8n', () => {
	it.each([
		['whitespace around the secret', ' secret', 'Remove the spaces'],
		['a secret of only whitespace', '  ', 'Paste the webhook secret from Darwin'],
	])(
		'fails with %s and says what to do',
		async (_, secret, remedy) => {
			const message = await publishingFailure({ events: ['*'] }, secret);
			expect(message).toMatch(/^The Darwin Webhook API credential cannot be used\. /);
			expect(message).toContain(remedy);
		},
		120_000,
	);

	it('fails when a function is to be named and is not', async () => {
		const events = ['function.call.<functionName>'];
		await expect(publishingFailure({ events, functionNames: [''] })).rejects.toThrow(
			/required parameters: functionNames/,
		);
		expect(await publishingFailure({ events, functionNames: [' '] })).toContain(
			'Add the names of the functions',
		);
	}, 120_000);
});

describe('testing the credential in a real n8n', () => {
	const test = async (data: Record<string, string>) => {
		const credential = await storeCredential(data);
		return await client.testCredential(credential, 'darwinWebhookApi', data);
	};

	it('accepts a usable secret, and says what is wrong with another', async () => {
		expect(await test({ signingSecret: 'secret' })).toMatchObject({ status: 'OK' });
		expect(await test({ signingSecret: 'secret ' })).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('whitespace before or after'),
		});
		expect(await test({ signingSecret: '   ' })).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('only whitespace'),
		});
	});
});

describe('the output schema', () => {
	it('is served to whatever in n8n asks for the fields before any run', async () => {
		const response = await fetch(`${url}/schemas/n8n-nodes-darwin.darwinTrigger/2.0.0.json`);
		expect(response.status).toBe(200);
		const { properties } = await response.json();
		expect(Object.keys(properties)).toEqual(
			expect.arrayContaining(['eventType', 'data', 'id', 'event', 'receivedAt']),
		);
	});
});
