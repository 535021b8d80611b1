import fc from 'fast-check';
import { sign } from '../../darwin/delivery/signature';
import { isLongInteger } from '../support/json.mts';
import { receive, SECRET } from '../support/triggerHarness.mts';

const everything = { parameters: { events: ['*'], options: { includeHeaders: true } } };

/** What a header may hold on the wire: Latin-1 without control characters (RFC 9110). */
const headerText = fc.string({
	unit: fc
		.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff }))
		.map((code) => String.fromCharCode(code)),
});
const hex = fc.string({
	unit: fc.constantFrom(...'0123456789abcdefABCDEF'),
	minLength: 63,
	maxLength: 65,
});
const signature = fc.oneof(
	headerText,
	hex,
	hex.map((digits) => `sha256=${digits}`),
	fc.string().map((other) => sign(other, SECRET)),
	fc.string().map((secret) => sign('{}', secret)),
);
const contentType = fc.constantFrom(
	'application/json',
	'application/json; charset=utf-16',
	'text/plain',
	'application/octet-stream',
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=x',
);
const body = fc.oneof(
	fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
	fc.json().map((json) => Buffer.from(json)),
	fc.integer({ min: 1, max: 50_000 }).map((depth) => Buffer.from('['.repeat(depth))),
	fc
		.constantFrom('{"test":true}', '{"type":"ping"}', '{"challenge":"x"}')
		.map((json) => Buffer.from(json)),
);

describe('whatever a stranger sends', () => {
	it('is refused, starts nothing, and never makes the trigger throw', async () => {
		await fc.assert(
			fc.asyncProperty(body, signature, contentType, async (bytes, header, type) => {
				fc.pre(header.replace('sha256=', '').toLowerCase() !== sign(bytes, SECRET));
				const { result, written, outputs, log } = await receive(everything, {
					body: bytes,
					headers: { 'x-signature': header, 'content-type': type },
				});
				expect(result).toEqual({ noWebhookResponse: true });
				expect(outputs).toBeUndefined();
				expect([401, 415]).toContain(written?.status);
				expect(log).toHaveLength(1);
			}),
			{ numRuns: 300 },
		);
	}, 60_000);
});

describe('whatever Darwin sends', () => {
	it('arrives whole, or is refused as no JSON object, and never makes the trigger throw', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(fc.json(), fc.string()), contentType, async (text, type) => {
				fc.pre(!type.startsWith('multipart'));
				const { outputs, written } = await receive(everything, {
					body: text,
					headers: { 'content-type': type },
				});
				const came: Record<string, unknown> =
					outputs?.[0]?.[0] ?? (written?.body as Record<string, unknown>);
				for (const [key, value] of Object.entries(expectedOf(text))) {
					expect(JSON.stringify(came[key])).toBe(JSON.stringify(value));
				}
			}),
			{ numRuns: 200 },
		);
	}, 60_000);
});

/** What should come of a signed text: the keys of its object, or the reason why it is refused. */
function expectedOf(text: string): object {
	try {
		const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''), (_, inner) =>
			isLongInteger(inner) ? String(inner) : inner,
		);
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? { ...value }
			: { reason: 'body is not a JSON object' };
	} catch {
		return { reason: 'body is not JSON' };
	}
}
