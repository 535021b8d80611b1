import { executeDarwin, simulateDarwin } from '../../support/executeDarwin.mts';
import { byId, webhook } from '../../support/operations.mts';

const darwin = await simulateDarwin();
const run = async (parameters: object, ...more: object[]) =>
	await executeDarwin(darwin, { ...webhook, ...parameters }, ...more);

describe('Webhook', () => {
	it('is created, listed, updated and deleted', async () => {
		const created = await run({
			operation: 'create',
			webhookUrl: ' https://crm.example/hook ',
			types: ['session.analyzed', 'function.call.<functionName>'],
			functionNames: ['bookMeeting'],
		});
		const types = ['session.analyzed', 'function.call.bookMeeting'];
		const [{ id }] = created.items;
		const [stored] = (await darwin.read()).webhooks;
		expect(created.items).toEqual([{ id, webhookUrl: 'https://crm.example/hook', types }]);
		expect(stored).toEqual(created.items[0]);

		await darwin.storeWebhook('https://other.example', ['session.*']);
		const list = { operation: 'getAll' };
		expect((await run({ ...list, returnAll: true })).items).toHaveLength(2);
		expect((await run({ ...list, limit: 1 })).items).toEqual([stored]);

		const updated = await run({
			operation: 'update',
			webhookId: byId(String(id)),
			webhookUrl: 'https://crm.example/new',
			types: ['session.*'],
		});
		const now = { id, webhookUrl: 'https://crm.example/new', types: ['session.*'] };
		expect(updated.items).toEqual([now]);
		expect((await darwin.read()).webhooks[0]).toEqual(now);

		const deleted = await run({ operation: 'delete', webhookId: byId(String(id)) });
		expect(deleted.items).toEqual([{ deleted: true }]);
		expect((await darwin.read()).webhooks).toHaveLength(1);
	});

	it('links every listed webhook to the item that asked', async () => {
		for (const name of ['a', 'b']) await darwin.storeWebhook(`https://${name}.example`, ['x']);
		const { origins } = await run({ operation: 'getAll' }, { items: [{}, {}] });
		expect(origins).toEqual([0, 0, 1, 1].map((item) => ({ item })));
	});

	it('is not deleted when another is meant', async () => {
		const failure = async (id: string) =>
			(await run({ operation: 'delete', webhookId: byId(id) })).error.message;
		expect(await failure('999')).toContain('or does not know this ID (404)');
		expect(await failure('..')).toBe('The ID of item 0 is not an ID');
		expect(await failure('={{ " " }}')).toBe('No webhook is chosen for item 0');
		expect(await darwin.calls('deleteWebhook')).toHaveLength(1);
	});

	it('wants an API key: an app is told so', async () => {
		const { error } = await run({ operation: 'getAll', authentication: 'app' });
		expect(error).toMatchObject({
			message: 'Darwin did not accept the Darwin App API credential (401)',
			description: expect.stringContaining('an API key only'),
		});
	});

	it('says what came instead of a list', async () => {
		await darwin.fail({ call: 'listWebhooks', status: 200, body: { message: 'hello' } });
		const { error } = await run({ operation: 'getAll' });
		expect(error.message).toBe(
			'Darwin answered item 0 with an object with the key message instead of a list of webhooks',
		);
	});

	it.each([
		[{ webhookUrl: 'crm.example' }, 'URL of item 0 is not a web address'],
		[{ types: '={{ [] }}' }, 'No events are chosen for item 0'],
	])('refuses %j, and sends nothing', async (wrong, message) => {
		const { error } = await run({
			operation: 'create',
			webhookUrl: 'https://crm.example',
			types: ['session.*'],
			...wrong,
		});
		expect(error.message).toBe(message);
		expect((await darwin.read()).requests).toEqual([]);
	});
});
