import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { verifyDelivery } from '../../../darwin/delivery/verifyDelivery';
import { executeDarwin, SIGNING_SECRET } from '../../support/executeDarwin.mts';
import { field, sendTestEvent } from '../../support/operations.mts';

/** What came to the webhook, as bytes and as what they say once they are verified. */
const received: Array<{ text: string; delivery: ReturnType<typeof verifyDelivery> }> = [];
let answer: { status: number; headers?: Record<string, string> };
let server: Server;
let url: string;

beforeAll(async () => {
	const app = express();
	app.post('/', express.raw({ type: () => true }), ({ body, headers }, response) => {
		const delivery = verifyDelivery(body, headers['x-signature'], [SIGNING_SECRET]);
		received.push({ text: body.toString(), delivery });
		response
			.status(answer.status)
			.set(answer.headers ?? {})
			.json({ status: 'accepted' });
	});
	server = app.listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
	received.length = 0;
	answer = { status: 200 };
});
afterAll(() => server.close());

const run = async (parameters: object, ...more: object[]) =>
	await executeDarwin({ url }, { ...sendTestEvent, url, ...parameters }, ...more);

describe('Test Event → Send', () => {
	it('sends a sample as if it happened now, signed as Darwin signs', async () => {
		const before = Date.now();
		const { items, origins } = await run({ event: 'session.forwarded.qualified' });
		expect(items).toMatchObject([
			{
				statusCode: 200,
				answer: { status: 'accepted' },
				event: { eventType: 'session.forwarded.qualified' },
			},
		]);
		expect(origins).toEqual([{ item: 0 }]);
		const [{ delivery }] = received;
		expect(delivery).toMatchObject({ ok: true, payload: items[0].event });
		const { timestamp } = items[0].event as { timestamp: string };
		expect(Date.parse(timestamp)).toBeGreaterThanOrEqual(before);
	});

	it('says what the user changed', async () => {
		await run({
			event: 'session.analyzed',
			changes: {
				channelName: 'Instagram',
				summary: 'Resumen 🏡',
				smartFields: { assignments: [field('presupuesto máximo', '$ 1.500', 'string')] },
			},
		});
		await run({
			event: 'function.call.<functionName>',
			changes: {
				functionName: 'consultar envío v1.2',
				inputs: { assignments: [field('pedido', '7', 'number')] },
			},
		});
		expect(received.map(({ delivery }) => delivery)).toMatchObject([
			{
				payload: {
					data: {
						channelName: 'Instagram',
						summary: 'Resumen 🏡',
						smartFields: { 'presupuesto máximo': '$ 1.500' },
					},
				},
			},
			{
				payload: {
					eventType: 'function.call.consultar envío v1.2',
					data: { inputs: { pedido: 7 } },
				},
			},
		]);
	});

	it('sends an event of the user’s own as it is written', async () => {
		const eventJson = '{ "eventType":"billing.paid",  "order": 12345678901234567890, "ñ": 1e2 }';
		const { items } = await run({ event: 'custom', eventJson });
		expect(received).toMatchObject([{ text: eventJson, delivery: { ok: true } }]);
		expect(items).toMatchObject([{ event: { order: '12345678901234567890' } }]);
	});

	it.each([
		[401, 'The webhook refused the signature (401)'],
		[404, 'Nothing listens at the webhook URL (404)'],
		[503, 'The trigger cannot verify events now (503)'],
		[500, 'The webhook did not take the event (500)'],
		[429, 'The webhook did not take the event (429)'],
	])('says what to do when it is answered %i, and does not repeat it', async (status, message) => {
		answer = { status, headers: { 'retry-after': '0' } };
		const { error } = await run({ event: 'session.opened' });
		expect(error.message).toBe(message);
		expect(error.description).toBeTruthy();
		expect(received).toHaveLength(1);
	});

	it('does not follow a redirect, which would hand a signed event to another', async () => {
		answer = { status: 307, headers: { location: url } };
		const { error } = await run({ event: 'session.opened' });
		expect(error.message).toBe('The webhook did not take the event (307)');
		expect(received).toHaveLength(1);
	});

	it.each([
		[{ url: 'n8n.example' }, 'Webhook URL of item 0 is not a web address'],
		[{ url: 'http://127.0.0.1:9/' }, 'The webhook cannot be reached'],
		[{ event: 'session.merged' }, 'Event of item 0 is not one of its options'],
		[
			{ event: 'custom', eventJson: '[]' },
			'Event JSON in item 0 must be a JSON object: found a list of 0',
		],
	])('says what is wrong with %j', async (wrong, message) => {
		const { error } = await run({ event: 'session.opened', ...wrong });
		expect(error.message).toBe(message);
		expect(received).toEqual([]);
	});

	it('is not sent without a secret that can be used', async () => {
		const { error } = await run(
			{ event: 'session.opened' },
			{ credentials: { darwinWebhookApi: { signingSecret: ' ' } } },
		);
		expect(error).toMatchObject({
			message: 'The test event cannot be signed',
			description: expect.stringContaining('Signing Secret'),
		});
		expect(received).toEqual([]);
	});
});

describe('Test Event → Get', () => {
	const get = async (parameters: object, ...more: object[]) =>
		await executeDarwin(
			{ url },
			{ resource: 'testEvent', operation: 'get', ...parameters },
			...more,
		);

	it('gives the item that the trigger would give, asks for no credential, and sends nothing', async () => {
		const { items, origins } = await get(
			{ event: 'session.analyzed', changes: { summary: 'Resumen 🏡' } },
			{ credentials: {} },
		);
		expect(items).toEqual([
			expect.objectContaining({
				eventType: 'session.analyzed',
				id: expect.stringMatching(/^[0-9a-f]{64}$/),
				receivedAt: expect.any(String),
				data: expect.objectContaining({ summary: 'Resumen 🏡' }),
			}),
		]);
		expect(origins).toEqual([{ item: 0 }]);
		expect(received).toEqual([]);
	});

	it('gives the payload alone, when the user wants that', async () => {
		const { items } = await get({ event: 'session.opened', format: 'payload' });
		expect(Object.keys(items[0])).not.toContain('receivedAt');
	});

	it('refuses what a trigger would refuse', async () => {
		const { error } = await get({ event: 'custom', eventJson: '[]' });
		expect(error.message).toContain('item 0');
	});
});
