/** A change to a file: what takes the place of a text that it holds once, or a file that is new. */
export interface Edit {
	file: string;
	find?: string;
	put: string;
}

/** A walk of CONTRIBUTING.md, and what a newcomer writes by hand on it. */
export interface Walk {
	name: string;
	edits: Edit[];
}

/** A text with something before it. */
const before = (file: string, find: string, added: string): Edit => ({
	file,
	find,
	put: added + find,
});
/** A text with something after it. */
const after = (file: string, find: string, added: string): Edit => ({
	file,
	find,
	put: find + added,
});

const event: Walk = {
	name: 'event',
	edits: [
		before(
			'darwin/events/catalogue.ts',
			"	{\n		value: 'session.*',",
			`	{
		value: 'session.merged',
		kind: 'event',
		name: 'Session Merged',
		output: 'Merged',
		action: 'On session merged',
		description: 'Two sessions of one contact become one',
	},
`,
		),
		after(
			'darwin/events/samples/sessions.ts',
			'	[Type in SessionEventType]: Extract<SessionPayload, { eventType: Type }>;\n} = {\n',
			`	'session.merged': {
		eventType: 'session.merged',
		timestamp: '2026-03-12T16:00:00.000Z',
		...lucia,
		data: { ...mariasSession },
	},
`,
		),
		{
			file: 'test/unit/darwin/events/catalogue.test.mts',
			find: "			'session.*',\n",
			put: "			'session.merged',\n			'session.*',\n",
		},
		{
			file: 'test/unit/darwin/events/catalogue.test.mts',
			find: 'toHaveLength(9)',
			put: 'toHaveLength(10)',
		},
	],
};

const operation: Walk = {
	name: 'operation',
	edits: [
		before(
			'darwin/api/endpoints.ts',
			'	createWebhook: {',
			"	getWebhook: { method: 'GET', path: '/v1/webhook/{id}', published: false, apiKeyOnly: true },\n",
		),
		{
			file: 'nodes/Darwin/resources/webhook/get.ts',
			put: `import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asAnswered, callApi } from '../../callApi';
import type { Operation } from '../operation';
import { readWebhookId, WEBHOOK_SAMPLE, webhookId } from './webhookProperties';

const call = 'getWebhook';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a webhook',
		description: 'Look up a webhook',
	},
	call,
	properties: [webhookId],
	sample: WEBHOOK_SAMPLE,
	execute,
};

async function execute(context: IExecuteFunctions, index: number): Promise<INodeExecutionData[]> {
	const answer = await callApi(context, index, call, { id: readWebhookId(context, index) });
	return [{ json: asAnswered(answer) }];
}
`,
		},
		after(
			'nodes/Darwin/resources/webhook/index.ts',
			"import { deleteOperation } from './delete';\n",
			"import { get } from './get';\n",
		),
		{
			file: 'nodes/Darwin/resources/webhook/index.ts',
			find: 'deleteOperation, getMany',
			put: 'deleteOperation, get, getMany',
		},
		before(
			'tools/darwin/api.mjs',
			'	createWebhook: {',
			`	getWebhook: {
		method: 'get',
		path: '/v1/webhook/:id',
		handle({ params }) {
			const webhook = state.webhooks.get(params.id);
			return webhook === undefined ? NOT_FOUND : { status: 200, body: webhook };
		},
	},
`,
		),
		before(
			'test/integration/darwin/description.test.mts',
			"		['webhook', 'getAll', 'returnAll limit'],",
			"		['webhook', 'get', 'webhookId options options.method options.path'],\n",
		),
		before('test/integration/darwin/description.test.mts', "			'webhook.getAll',", "			'webhook.get',\n"),
		{
			file: 'test/integration/darwin/description.test.mts',
			find: 'expect(called).toHaveLength(7)',
			put: 'expect(called).toHaveLength(8)',
		},
		after(
			'test/integration/darwin/webhook.test.mts',
			"describe('Webhook', () => {\n",
			`	it('is looked up', async () => {
		const stored = await darwin.storeWebhook('https://crm.example', ['session.*']);
		const { items } = await run({ operation: 'get', webhookId: byId(stored.id) });
		expect(items).toEqual([stored]);
	});

`,
		),
	],
};

const value: Walk = {
	name: 'value',
	edits: [
		before(
			'darwin/values/types.ts',
			"	{ value: 'json', name: 'JSON'",
			"	{ value: 'email', name: 'Email', description: 'An email address in lower case' },\n",
		),
		{
			file: 'darwin/values/email.ts',
			put: `/** Reads an email address, in lower case; \`undefined\` for anything else. */
export function readEmail(text: string): string | undefined {
	return /^[^\\s@]+@[^\\s@]+$/.test(text.trim()) ? text.trim().toLowerCase() : undefined;
}
`,
		},
		after(
			'darwin/values/convert.ts',
			"import { readDate, readEpoch } from './date';\n",
			"import { readEmail } from './email';\n",
		),
		after(
			'darwin/values/convert.ts',
			"		case 'json':\n			return toJson(value);\n",
			"		case 'email':\n			return toEmail(value);\n",
		),
		before(
			'darwin/values/convert.ts',
			'function toJson(',
			`function toEmail(value: unknown): Conversion {
	const email = typeof value === 'string' ? readEmail(value) : undefined;
	return email === undefined
		? { ok: false, reason: 'is not an email address' }
		: { ok: true, value: email, type: 'email' };
}

`,
		),
		{
			file: 'test/unit/darwin/values/email.test.mts',
			put: `import { readEmail } from '../../../../darwin/values/email';

describe('an email address', () => {
	it('is read in lower case, and nothing else is', () => {
		expect(readEmail(' Ana@Example.com')).toBe('ana@example.com');
		expect(readEmail('ana')).toBeUndefined();
	});
});
`,
		},
		{
			file: 'test/integration/companions.test.mts',
			find: "'date', 'json', 'number', 'text'],",
			put: "'date', 'email', 'json', 'number', 'text'],",
		},
		before(
			'docs/darwin-smart-fields.md',
			'\n<!-- /conversions -->',
			'| `Ana@Example.com` | Email | | `"ana@example.com"` |\n',
		),
	],
};

export const WALKS = [event, operation, value];
