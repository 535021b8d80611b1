import { brotliCompressSync, gzipSync } from 'node:zlib';
import { SAMPLES } from '../../darwin/events/samples';
import type { Setup } from '../support/triggerHarness.mts';
import { receive } from '../support/triggerHarness.mts';

const BODY = JSON.stringify(SAMPLES['session.analyzed']);
const everything: Setup = { parameters: { events: ['*'] } };
const UNAUTHORIZED = { status: 401, body: { status: 'rejected', reason: 'invalid signature' } };

describe('a body in another encoding than UTF-8', () => {
	it.each<[string, BufferEncoding]>([
		['Latin-1', 'latin1'],
		['UTF-16', 'utf16le'],
	])('is a bad request when it is signed: %s', async (_, encoding) => {
		const body = Buffer.from(BODY, encoding);
		const headers = { 'content-type': 'application/octet-stream' };
		const { written, log } = await receive(everything, { body, headers });
		expect(written).toEqual({
			status: 400,
			body: { status: 'rejected', reason: 'body is not UTF-8' },
		});
		expect(log).toEqual([{ level: 'warn', line: expect.stringMatching(/body is not UTF-8$/) }]);
	});
});

describe('a body that is compressed in a way that n8n does not undo', () => {
	const compressed = (encoding: string, body: Buffer) => ({
		body,
		signed: BODY,
		headers: { 'content-type': 'application/octet-stream', 'content-encoding': encoding },
	});
	const note = (encoding: string) =>
		`the body came with the content encoding "${encoding}", which n8n does not undo`;

	it.each([
		['br', 'br'],
		['GZIP', 'GZIP'],
		['x-gzip', 'x-gzip'],
		['gzip, br', 'gzip, br'],
		['${jndi:ldap://x}', 'of unknown name'],
		['a'.repeat(41), 'of unknown name'],
	])('is named as the cause: %s', async (encoding, named) => {
		const sent = compressed(encoding, brotliCompressSync(BODY));
		const { written, log } = await receive(everything, sent);
		expect(written).toEqual(UNAUTHORIZED);
		expect(log).toHaveLength(1);
		expect(log[0].line).toContain('does not match');
		expect(log[0].line).toContain(note(named));

		const listening = await receive({ ...everything, mode: 'manual' }, sent);
		expect(listening.error?.message).toContain(note(named));
	});

	it.each(['gzip', 'deflate', 'identity'])(
		'is not named where there is nothing left to undo: %s',
		async (encoding) => {
			const { log } = await receive(everything, compressed(encoding, gzipSync('another')));
			expect(log[0].line).not.toContain('content encoding');
		},
	);

	it('is not named when the signature is right', async () => {
		const body = brotliCompressSync(BODY);
		const sent = { ...compressed('br', body), signed: body };
		const { log } = await receive(everything, sent);
		expect(log[0].line).toMatch(/body is not UTF-8$/);
	});

	it('is not named when the header is no signature at all', async () => {
		const sent = compressed('br', brotliCompressSync(BODY));
		const { log } = await receive(everything, {
			...sent,
			headers: { ...sent.headers, 'x-signature': 'scan' },
		});
		expect(log[0].line).toMatch(/header is malformed$/);
	});
});

describe('a timestamp with a maximum age', () => {
	const setup: Setup = { parameters: { events: ['*'], options: { maxAge: 60 } } };
	const at = (timestamp: unknown) => ({ body: JSON.stringify({ eventType: 'x', timestamp }) });
	const shifted = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

	it.each([
		['as PostgreSQL prints it', () => shifted(0).replace('T', ' ').replace('Z', '+00')],
		['in seconds', () => Date.now() / 1000],
		['a little ahead', () => shifted(120)],
	])('is read: %s', async (_, timestamp) => {
		expect((await receive(setup, at(timestamp()))).outputs).toHaveLength(1);
	});

	it.each([
		['in microseconds', () => Date.now() * 1000, /cannot be read/],
		['in nanoseconds', () => Date.now() * 1e6, /cannot be read/],
		['far ahead', () => shifted(400), /(399|400) seconds in the future/],
	])('is stale: %s', async (_, timestamp, cause) => {
		const { written, log } = await receive(setup, at(timestamp()));
		expect(written).toEqual({ status: 401, body: { status: 'rejected', reason: 'stale event' } });
		expect(log[0].line).toMatch(cause);
	});
});
