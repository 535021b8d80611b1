import { sign } from '../../darwin/delivery/signature';
import { SAMPLES } from '../../darwin/events/samples';
import type { Sent, Setup } from '../support/triggerHarness.mts';
import { PREVIOUS_SECRET, receive, SECRET } from '../support/triggerHarness.mts';

const BODY = JSON.stringify(SAMPLES['session.analyzed']);
const chosen: Setup = { parameters: { events: ['session.analyzed'] } };

const INVALID_SIGNATURE = {
	status: 401,
	body: { status: 'rejected', reason: 'invalid signature' },
};

/** Asserts that a request was refused with this answer, started nothing and left one log line. */
async function expectRefusal(
	setup: Setup,
	sent: Sent,
	written: { status: number; body: object },
	cause: RegExp,
) {
	const received = await receive(setup, sent);
	expect(received.result).toEqual({ noWebhookResponse: true });
	expect(received.written).toEqual(written);
	expect(received.log).toEqual([
		{
			level: written.status === 503 ? 'error' : 'warn',
			line: expect.stringMatching(cause),
		},
	]);
	return received;
}

describe('a signed event that is chosen', () => {
	it('starts an execution with one typed item and tells the caller its id', async () => {
		const { result, outputs, log } = await receive(chosen, { body: BODY });
		expect(outputs).toEqual([
			[
				{
					...SAMPLES['session.analyzed'],
					id: expect.stringMatching(/^[0-9a-f]{64}$/),
					event: { category: 'session', name: 'analyzed' },
					receivedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
				},
			],
		]);
		expect(result.webhookResponse).toEqual({
			status: 'accepted',
			id: outputs?.[0][0].id,
			eventType: 'session.analyzed',
		});
		expect(log).toEqual([]);
	});

	it('costs no expression and one look at the credential', async () => {
		const parameters = {
			events: ['function.call.<functionName>', 'custom'],
			functionNames: ['bookMeeting'],
			customPatterns: ['session.*'],
			outputs: 'perEvent',
			format: 'event',
			options: { agentIds: ['1042'], channels: ['whatsapp'], includeHeaders: true, maxAge: 0 },
		};
		const { outputs, expressions, credentialReads } = await receive({ parameters }, { body: BODY });
		expect(outputs?.flat()).toHaveLength(1);
		expect(expressions).toBe(0);
		expect(credentialReads).toBe(1);
	});

	it.each([
		'application/octet-stream',
		'application/vnd.darwin+json',
		'text/plain',
		'application/xml',
	])('is read from the bytes whatever the content type: %s', async (type) => {
		const { outputs } = await receive(chosen, { body: BODY, headers: { 'content-type': type } });
		expect(outputs).toHaveLength(1);
	});

	it('is accepted with the previous secret too', async () => {
		const credential = { signingSecret: SECRET, previousSigningSecret: PREVIOUS_SECRET };
		const { outputs } = await receive(
			{ ...chosen, credential },
			{ body: BODY, secret: PREVIOUS_SECRET },
		);
		expect(outputs).toHaveLength(1);
	});

	it('leaves through its own output when each event has one', async () => {
		const parameters = { events: ['*', 'session.closed', 'session.analyzed'], outputs: 'perEvent' };
		const { outputs } = await receive({ parameters }, { body: BODY });
		expect(outputs?.map((items) => items.length)).toEqual([0, 1, 0]);
	});

	it("is Darwin's object as it came in the payload format", async () => {
		const parameters = { events: ['*'], format: 'payload' };
		const { outputs } = await receive({ parameters }, { body: BODY });
		expect(outputs).toEqual([[SAMPLES['session.analyzed']]]);
	});

	it('without a type is emitted with null when every event is chosen', async () => {
		const { result, outputs } = await receive(
			{ parameters: { events: ['*'] } },
			{ body: '{"data":{}}' },
		);
		expect(outputs?.[0][0]).toMatchObject({ eventType: null, data: {} });
		expect(result.webhookResponse).toMatchObject({ status: 'accepted', eventType: null });
	});

	it('shows the headers without the signature, and the raw body, when asked to', async () => {
		const options = { includeHeaders: true, includeRawBody: true };
		const body = '{"eventType":"session.analyzed", "ñ": 1.0}';
		const { outputs } = await receive(
			{ parameters: { events: ['*'], options } },
			{ body, headers: { 'x-request-id': '7' } },
		);
		const [item] = outputs?.[0] ?? [];
		expect(item.rawBody).toBe(body);
		expect(item.headers).toMatchObject({ 'x-request-id': '7' });
		expect(JSON.stringify(item)).not.toContain(sign(body, SECRET));
	});
});

describe('a signed event that is not chosen', () => {
	it.each([
		['event not chosen', { events: ['session.opened'] }, BODY],
		[
			'event not chosen',
			{ events: ['session.analyzed'], options: { exactEvents: true } },
			'{"eventType":"session.analyzed.again"}',
		],
		['no event type', { events: ['session.*'] }, '{"data":{}}'],
		['agent not chosen', { events: ['*'], options: { agentIds: ['7'] } }, BODY],
		['channel not chosen', { events: ['*'], options: { channels: ['Instagram'] } }, BODY],
	])('is answered with the reason and starts nothing: %s', async (reason, parameters, body) => {
		const { result, log } = await receive({ parameters }, { body });
		expect(result).toEqual({ webhookResponse: { status: 'ignored', reason } });
		expect(log).toEqual([{ level: 'info', line: expect.stringContaining('ignored a delivery: ') }]);
	});
});

describe('a request that is not signed as it should be', () => {
	const hex = sign(BODY, SECRET);

	it.each([
		['missing', '', /header is missing/],
		['malformed', 'not-a-signature', /header is malformed/],
		['sent twice', `${hex}, ${hex}`, /header is malformed/],
		['of another secret', sign(BODY, 'other'), /does not match/],
		['of an empty secret', sign(BODY, ''), /does not match/],
		['of another body', sign(`${BODY} `, SECRET), /does not match/],
	])('is refused in the same words: %s', async (_, signature, cause) => {
		await expectRefusal(
			chosen,
			{ body: BODY, headers: { 'x-signature': signature } },
			INVALID_SIGNATURE,
			cause,
		);
	});

	it.each([
		['a ping', '{"type":"ping"}'],
		['a test', '{"test":true,"eventType":"test"}'],
		['a challenge', '{"challenge":"abc"}'],
		['nothing', ''],
	])('gets no special treatment as %s', async (_, body) => {
		const setup = { parameters: { events: ['*'] } };
		const headers = { 'x-signature': sign('other', SECRET) };
		await expectRefusal(setup, { body, headers }, INVALID_SIGNATURE, /does not match/);
	});

	it('costs no look at the credential while the header has not the shape of a signature', async () => {
		const { credentialReads } = await receive(chosen, {
			body: BODY,
			headers: { 'x-signature': 'junk' },
		});
		expect(credentialReads).toBe(0);
	});

	it('is not let in by a blank secret', async () => {
		const { log } = await expectRefusal(
			{ ...chosen, credential: { signingSecret: '' } },
			{ body: BODY, secret: '' },
			{ status: 503, body: { status: 'unavailable' } },
			/Signing Secret is empty/,
		);
		expect(log).toHaveLength(1);
	});
});

describe('a signed request that cannot be used', () => {
	it('is stale when it is older than the maximum age', async () => {
		const parameters = { events: ['*'], options: { maxAge: 300 } };
		const old = JSON.stringify({ eventType: 'session.opened', timestamp: Date.now() - 301_000 });
		const fresh = JSON.stringify({ eventType: 'session.opened', timestamp: Date.now() - 1_000 });
		const stale = { status: 401, body: { status: 'rejected', reason: 'stale event' } };
		await expectRefusal({ parameters }, { body: old }, stale, /it is 301 seconds old/);
		await expectRefusal(
			{ parameters },
			{ body: '{"eventType":"x"}' },
			stale,
			/timestamp is missing/,
		);
		expect((await receive({ parameters }, { body: fresh })).outputs).toHaveLength(1);
	});

	it.each([
		['[]', 'body is not a JSON object'],
		['"text"', 'body is not a JSON object'],
		['eventType=session.opened', 'body is not JSON'],
		['', 'body is not JSON'],
	])('is a bad request when it is no JSON object: %j', async (body, reason) => {
		const headers = { 'content-type': 'text/plain' };
		await expectRefusal(
			chosen,
			{ body, headers },
			{ status: 400, body: { status: 'rejected', reason } },
			new RegExp(reason),
		);
	});

	it('is of an unsupported type when its bytes cannot be read', async () => {
		const headers = { 'content-type': 'multipart/form-data; boundary=x' };
		await expectRefusal(
			chosen,
			{ body: '--x--', headers },
			{ status: 415, body: { status: 'rejected', reason: 'body cannot be read' } },
			/does not keep the bytes/,
		);
	});
});

describe('a fault of our own', () => {
	const unavailable = { status: 503, body: { status: 'unavailable' } };

	it.each<[string, Setup]>([
		['the credential is gone', { ...chosen, credential: null }],
		['no credential was chosen', { ...chosen, withoutCredential: true }],
	])('asks the sender to retry when %s', async (_, setup) => {
		await expectRefusal(setup, { body: BODY }, unavailable, /missing or cannot be read/);
	});

	it('asks the sender to retry when the secret has whitespace around it', async () => {
		const setup = { ...chosen, credential: { signingSecret: `${SECRET}\n` } };
		await expectRefusal(setup, { body: BODY }, unavailable, /whitespace before or after/);
	});

	it('asks the sender to retry when the node itself fails, and keeps the details out of the log', async () => {
		const setup: Setup = {
			...chosen,
			sabotage: (context) => {
				context.getNodeParameter = () => {
					throw new TypeError('cannot read María');
				};
			},
		};
		const { log } = await expectRefusal(
			setup,
			{ body: BODY },
			unavailable,
			/an unexpected TypeError$/,
		);
		expect(JSON.stringify(log)).not.toContain('María');
	});
});

describe('what is logged', () => {
	it('holds no secret, no signature and nothing of the payload', async () => {
		const options = { agentIds: ['7'] };
		const bodies = [BODY, '[1]', '{"eventType":"x","timestamp":1}'];
		const setups: Setup[] = [
			{ parameters: { events: ['session.opened'] } },
			{ parameters: { events: ['*'], options } },
			{ parameters: { events: ['*'], options: { maxAge: 5 } } },
			{ ...chosen, credential: { signingSecret: ` ${SECRET}` } },
		];
		for (const setup of setups) {
			for (const body of bodies) {
				for (const secret of [SECRET, 'forged']) {
					const { log } = await receive(setup, { body, secret });
					const text = JSON.stringify(log);
					expect(log).toHaveLength(1);
					expect(text).not.toContain(SECRET);
					expect(text).not.toContain(sign(body, secret));
					expect(text).not.toMatch(/María|5215512345678|session\.analyzed|WhatsApp/);
				}
			}
		}
	});
});
