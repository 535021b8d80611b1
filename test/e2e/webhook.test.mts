import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sign } from '../../darwin/delivery/signature';
import { SAMPLES } from '../../darwin/events/samples';
import { eventually } from '../../tools/n8n/eventually.mjs';
import { SIGNING_SECRET } from '../../tools/n8n/instance.mjs';
import {
	client,
	logLines,
	post,
	publishTrigger,
	removeCredentials,
	storeCredential,
} from '../support/n8n.mts';

const SAMPLE = SAMPLES['session.analyzed'];
const BODY = JSON.stringify(SAMPLE);
const UNAUTHORIZED = { status: 401, body: { status: 'rejected', reason: 'invalid signature' } };

afterAll(removeCredentials);

type Published = Awaited<ReturnType<typeof publishTrigger>>;

let everyEvent: Published;
let selective: Published;

beforeAll(async () => {
	everyEvent = await publishTrigger({ events: ['*'] });
	selective = await publishTrigger({
		events: ['session.analyzed'],
		options: { agentIds: ['1042'], channels: ['whatsapp'], maxAge: 300 },
	});
}, 120_000);

/** The items that the executions of a workflow started with, oldest first. */
async function received(workflow: Published, count: number) {
	const executions = await client.waitForExecutions(workflow.id, count);
	expect(executions).toHaveLength(count);
	const outputs = await Promise.all(
		executions.map(async ({ id }) => await client.readExecution(id)),
	);
	return outputs.map((nodes) => nodes.Next[0][0].json).reverse();
}

/** Sends an event last and waits for it, so that an execution too many would have shown by then. */
async function expectNoExecutionBut(workflow: Published, event: object) {
	const { body } = await post(workflow.url, JSON.stringify(event));
	const [item] = await received(workflow, 1);
	expect(item.id).toBe(body.id);
}

describe('a signed event', () => {
	const spellings: Array<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>]> = [
		['plain', BODY, {}],
		['with escapes, whitespace and 1.0', `{ "eventType":"session.\\u0061nalyzed",\n"n":1.0 }`, {}],
		['with a byte order mark', `\ufeff${BODY}`, {}],
		['as octets', BODY, { 'content-type': 'application/octet-stream' }],
		['as text', BODY, { 'content-type': 'text/plain' }],
		['as a JSON type of a vendor', BODY, { 'content-type': 'application/vnd.darwin+json' }],
		[
			'with a header in upper case',
			BODY,
			{ 'x-signature': sign(BODY, SIGNING_SECRET).toUpperCase() },
		],
		['with a prefix', BODY, { 'x-signature': `sha256=${sign(BODY, SIGNING_SECRET)}` }],
		[
			'compressed',
			new Uint8Array(gzipSync(BODY)),
			{ 'content-encoding': 'gzip', 'x-signature': sign(BODY, SIGNING_SECRET) },
		],
		['of a megabyte', JSON.stringify({ ...SAMPLE, big: 'ñ'.repeat(500_000) }), {}],
		[
			'of a type that nobody knows',
			'{"eventType":"a.new.event","data":{"id":9007199254740993}}',
			{},
		],
		['without a type', '{"data":{}}', {}],
	];

	it('starts one execution with everything in it, however it is written', async () => {
		for (const [, body, headers] of spellings) {
			const answer = await post(everyEvent.url, body, { headers });
			expect(answer).toMatchObject({ status: 200, body: { status: 'accepted' } });
		}
		const items = await received(everyEvent, spellings.length);
		spellings.forEach(([name, body], index) => {
			const text = name === 'compressed' ? BODY : String(body);
			const { id, event, receivedAt, ...rest } = items[index];
			expect(id).toBe(createHash('sha256').update(text).digest('hex'));
			expect(event).toHaveProperty('category');
			expect(Date.parse(receivedAt)).toBeGreaterThan(Date.now() - 120_000);
			const sent = JSON.parse(text.replace(/^\ufeff/, '').replace('9007199254740993', '"$&"'));
			expect(rest).toEqual('eventType' in sent ? sent : { eventType: null, ...sent });
		});
	}, 120_000);

	it('has the same id when it is delivered again', async () => {
		const workflow = await publishTrigger({ events: ['session.*'] });
		const first = await post(workflow.url, BODY);
		const second = await post(workflow.url, BODY);
		expect(first.body).toEqual({
			status: 'accepted',
			id: createHash('sha256').update(BODY).digest('hex'),
			eventType: 'session.analyzed',
		});
		expect(second.body).toEqual(first.body);
		await received(workflow, 2);
	}, 120_000);
});

describe('everything else', () => {
	const now = () => new Date().toISOString();

	it('is answered with its status and reason, starts nothing, and leaves one log line', async () => {
		const fresh = { ...SAMPLE, timestamp: now() };
		const send = async (event: unknown, options?: Parameters<typeof post>[2]) =>
			await post(selective.url, typeof event === 'string' ? event : JSON.stringify(event), options);
		const ignored = (reason: string) => ({ status: 200, body: { status: 'ignored', reason } });
		const rejected = (status: number, reason: string) => ({
			status,
			body: { status: 'rejected', reason },
		});
		const before = logLines(selective.id).length;

		const answers = [
			await send({ ...fresh, eventType: 'session.opened' }),
			await send({ ...fresh, agentId: 'another' }),
			await send({ ...fresh, data: { channelName: 'Instagram' } }),
			await send({ timestamp: now() }),
			await send(fresh, { headers: { 'x-signature': undefined } }),
			await send(fresh, { headers: { 'x-signature': 'short' } }),
			await send(fresh, { secret: 'forged' }),
			await send(fresh, { secret: '' }),
			await send({ ...fresh, timestamp: '2020-01-01T00:00:00Z' }),
			await send('[]'),
			await send('nothing of the kind', { headers: { 'content-type': 'text/plain' } }),
			await send('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n', {
				headers: { 'content-type': 'multipart/form-data; boundary=x' },
			}),
		];

		expect(answers).toEqual([
			ignored('event not chosen'),
			ignored('agent not chosen'),
			ignored('channel not chosen'),
			ignored('no event type'),
			UNAUTHORIZED,
			UNAUTHORIZED,
			UNAUTHORIZED,
			UNAUTHORIZED,
			rejected(401, 'stale event'),
			rejected(400, 'body is not a JSON object'),
			rejected(400, 'body is not JSON'),
			rejected(415, 'body cannot be read'),
		]);
		await expectNoExecutionBut(selective, { ...fresh, timestamp: now() });
		const lines = await eventually('a log line for each answer', async () => {
			const found = logLines(selective.id).slice(before);
			return found.length >= answers.length ? found : undefined;
		});
		expect(lines).toHaveLength(answers.length);
		for (const line of lines) expect(line).toMatch(/(ignored|rejected) a delivery/);
	}, 120_000);

	it('is asked to come again when the credential is gone', async () => {
		const credential = await client.createCredential('darwinWebhookApi', 'Short-lived', {
			signingSecret: 'short-lived',
		});
		const workflow = await publishTrigger({ events: ['*'] }, { darwinWebhookApi: credential });
		await client.deleteCredential(credential.id);
		expect(await post(workflow.url, BODY, { secret: 'short-lived' })).toEqual({
			status: 503,
			body: { status: 'unavailable' },
		});
		expect(await client.listExecutions(workflow.id)).toEqual([]);
		expect(logLines(workflow.id).join('\n')).toContain('missing or cannot be read');
	}, 120_000);

	it('is accepted with the previous secret while the secret is being changed', async () => {
		const credential = await storeCredential({
			signingSecret: 'the new one',
			previousSigningSecret: 'the old one',
		});
		const workflow = await publishTrigger({ events: ['*'] }, { darwinWebhookApi: credential });
		for (const secret of ['the new one', 'the old one']) {
			expect(await post(workflow.url, BODY, { secret })).toMatchObject({ status: 200 });
		}
		expect(await post(workflow.url, BODY, { secret: 'another' })).toEqual(UNAUTHORIZED);
		await received(workflow, 2);
	}, 120_000);
});

describe('many callers at once', () => {
	it('get one execution for each event and none for each forgery', async () => {
		const workflow = await publishTrigger({ events: ['session.*'] });
		const events = Array.from({ length: 30 }, (_, n) => JSON.stringify({ ...SAMPLE, n }));
		const answers = await Promise.all(
			events.flatMap((body) => [
				post(workflow.url, body),
				post(workflow.url, body, { secret: 'forged' }),
			]),
		);
		expect(answers.filter(({ status }) => status === 200)).toHaveLength(events.length);
		expect(answers.filter(({ status }) => status === 401)).toHaveLength(events.length);
		const items = await received(workflow, events.length);
		expect(new Set(items.map(({ n }) => n)).size).toBe(events.length);
	}, 120_000);
});
