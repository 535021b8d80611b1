import type { Setup } from '../support/triggerHarness.mts';
import { trigger, publish } from '../support/triggerHarness.mts';

const chosen = { parameters: { events: ['session.opened'] } };

describe('publishing', () => {
	it('goes through with a chosen event and a usable secret', async () => {
		await expect(publish(chosen)).resolves.toBe(true);
	});

	it.each<[string, Setup, string, string]>([
		[
			'no event',
			{ parameters: { events: [] } },
			'No events are chosen',
			'Choose at least one event',
		],
		[
			'no function name',
			{ parameters: { events: ['function.call.<functionName>'], functionNames: [' '] } },
			'No function name is given',
			'Add the names of the functions',
		],
		[
			'no pattern',
			{ parameters: { events: ['custom'] } },
			'No custom pattern is given',
			'Add one under Custom Patterns',
		],
		[
			'no credential',
			{ ...chosen, withoutCredential: true },
			'credential is missing or cannot be read',
			'Choose one in the node',
		],
		[
			'a credential that is gone',
			{ ...chosen, credential: null },
			'credential is missing or cannot be read',
			'Choose one in the node',
		],
		[
			'a blank secret',
			{ ...chosen, credential: { signingSecret: ' ' } },
			'credential cannot be used',
			'contains only whitespace',
		],
		[
			'whitespace around the secret',
			{ ...chosen, credential: { signingSecret: 's ' } },
			'credential cannot be used',
			'Remove the spaces',
		],
	])('with %s fails and says what to do', async (_, setup, message, remedy) => {
		await expect(publish(setup)).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(new RegExp(`${message}.*${remedy}`)),
		});
	});

	it('checks in the same way before listening for a test event', async () => {
		await expect(publish({ ...chosen, credential: null }, 'manual')).rejects.toThrow('credential');
	});

	it('lets n8n restart with a credential that is gone, so that callers get 503 and not 404', async () => {
		await expect(publish({ ...chosen, credential: null }, 'init')).resolves.toBe(true);
		await expect(publish({ ...chosen, credential: null }, 'leadershipChange')).resolves.toBe(true);
	});
});

/* n8n 1 publishes every workflow again when it starts, and so does n8n 2 without its publication service. */
describe('publishing again at a restart, with automatic setup', () => {
	const parameters = { events: ['session.opened'], webhookSetup: 'automatic' };
	const webhookUrl = 'http://localhost/webhook/webhook-1/webhook';

	it('registers the webhook when it has got lost', async () => {
		const sent: unknown[] = [];
		const darwin: Setup['darwin'] = ({ method, body }) => {
			sent.push([method, body]);
			return { statusCode: 200, body: method === 'GET' ? [] : { id: '31' } };
		};
		await expect(publish({ parameters, darwin }, 'init')).resolves.toBe(true);
		expect(sent).toEqual([
			['GET', undefined],
			['POST', { webhookUrl, types: ['session.opened'] }],
		]);
	});

	it('warns while Darwin cannot be asked, and takes events all the same', async () => {
		const warnings: string[] = [];
		const darwin = () => ({ statusCode: 503 });
		await expect(publish({ parameters, darwin }, 'init', warnings)).resolves.toBe(true);
		expect(warnings).toEqual([
			expect.stringMatching(/"Darwin Trigger" could not be checked in Darwin: .* \(503\)/),
		]);
	});
});

describe('testing the credential', () => {
	const test = async (data: Record<string, string>) =>
		await trigger.methods?.credentialTest?.testWebhookSecrets.call({} as never, { data } as never);

	it('accepts a secret that can be used', async () => {
		expect(await test({ signingSecret: 'secret' })).toMatchObject({ status: 'OK' });
	});

	it.each([
		[{ signingSecret: '' }, 'is empty'],
		[{ signingSecret: 'secret ' }, 'whitespace'],
		[{ signingSecret: 'secret', previousSigningSecret: '\told' }, 'Previous Signing Secret'],
	])('says what is wrong with %j', async (data, message) => {
		expect(await test(data)).toMatchObject({
			status: 'Error',
			message: expect.stringContaining(message),
		});
	});
});
