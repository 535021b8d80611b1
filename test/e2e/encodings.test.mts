import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { sign } from '../../darwin/delivery/signature';
import { SAMPLES } from '../../darwin/events/samples';
import { eventually } from '../../tools/n8n/eventually.mjs';
import { SIGNING_SECRET } from '../../tools/n8n/instance.mjs';
import { client, logLines, post, publishTrigger } from '../support/n8n.mts';

const SAMPLE = SAMPLES['session.analyzed'];
const BODY = JSON.stringify(SAMPLE);
const OCTETS = { 'content-type': 'application/octet-stream' };

type Published = Awaited<ReturnType<typeof publishTrigger>>;
let workflow: Published;

beforeAll(async () => {
	workflow = await publishTrigger({ events: ['*'], options: { maxAge: 600 } });
}, 120_000);

const fresh = (timestamp: unknown = new Date().toISOString()) =>
	JSON.stringify({ ...SAMPLE, timestamp });

describe('what Darwin or a proxy may send to a real n8n', () => {
	it('is taken with a timestamp as PostgreSQL prints it', async () => {
		const [date, time] = new Date().toISOString().replace('Z', '').split('T');
		expect(await post(workflow.url, fresh(`${date} ${time}+00`))).toMatchObject({ status: 200 });
		const [execution] = await client.waitForExecutions(workflow.id, 1);
		expect(execution.status).toBe('success');
	}, 60_000);

	it('is stale with a timestamp in microseconds, or one far ahead', async () => {
		const ahead = new Date(Date.now() + 900_000).toISOString();
		for (const timestamp of [Date.now() * 1000, ahead]) {
			expect(await post(workflow.url, fresh(timestamp))).toEqual({
				status: 401,
				body: { status: 'rejected', reason: 'stale event' },
			});
		}
	});

	it('is a bad request in another encoding than UTF-8', async () => {
		for (const encoding of ['latin1', 'utf16le'] as const) {
			const body = new Uint8Array(Buffer.from(BODY, encoding));
			expect(await post(workflow.url, body, { headers: OCTETS })).toEqual({
				status: 400,
				body: { status: 'rejected', reason: 'body is not UTF-8' },
			});
		}
	});

	it('is named in the log when it is compressed in a way that n8n does not undo', async () => {
		const send = async (encoding: string, body: Buffer) =>
			await post(workflow.url, new Uint8Array(body), {
				headers: {
					...OCTETS,
					'content-encoding': encoding,
					'x-signature': sign(fresh(), SIGNING_SECRET),
				},
			});
		expect(await send('br', brotliCompressSync(BODY))).toMatchObject({ status: 401 });
		await eventually('the log line', async () =>
			logLines(workflow.id).find((line) => line.includes('the content encoding "br"')),
		);
	}, 60_000);

	it('is taken when n8n undoes the compression', async () => {
		const body = fresh();
		const signature = { 'x-signature': sign(body, SIGNING_SECRET) };
		for (const [encoding, bytes] of [
			['gzip', gzipSync(body)],
			['deflate', deflateSync(body)],
		] as const) {
			const headers = { ...OCTETS, ...signature, 'content-encoding': encoding };
			expect(await post(workflow.url, new Uint8Array(bytes), { headers })).toMatchObject({
				status: 200,
			});
		}
	}, 60_000);
});

describe('conditions in a real n8n', () => {
	it('start an execution only for the events that meet them', async () => {
		const conditional = await publishTrigger({
			events: ['*'],
			options: {
				sessionTypes: ['inbound'],
				conditions: {
					condition: [
						{ subject: 'smartField', smartField: 'ciudad', operator: 'equals', value: 'bogota' },
						{ subject: 'path', path: 'data.visits', operator: 'gte', value: '2' },
					],
				},
				conditionsMatch: 'all',
			},
		});
		const send = async (data: object) =>
			await post(conditional.url, JSON.stringify({ eventType: 'session.analyzed', data }));
		const ignored = (reason: string) => ({ status: 200, body: { status: 'ignored', reason } });
		const data = { type: 'inbound', visits: 2, smartFields: { ciudad: ' BOGOTÁ ' } };
		expect(await send({ ...data, type: 'outbound' })).toEqual(ignored('session type not chosen'));
		expect(await send({ ...data, visits: 1 })).toEqual(ignored('condition not met'));
		expect(await send({ ...data, smartFields: {} })).toEqual(ignored('condition not met'));
		expect(await send(data)).toMatchObject({ body: { status: 'accepted' } });
		expect(await client.waitForExecutions(conditional.id, 1)).toHaveLength(1);
	}, 120_000);
});
