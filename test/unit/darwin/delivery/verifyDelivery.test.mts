import fc from 'fast-check';
import { sign } from '../../../../darwin/delivery/signature';
import { malformedSignature, verifyDelivery } from '../../../../darwin/delivery/verifyDelivery';

const SECRET = 'secret';
const receive = (body: string | Buffer, signed: string | Buffer = body, secrets = [SECRET]) =>
	verifyDelivery(Buffer.from(body), Buffer.from(sign(signed, SECRET), 'hex'), secrets);

describe('authenticating a body', () => {
	it.each([
		['escapes', '{"nombre":"Mu\\u00f1oz","clave":"\\/"}'],
		['a number with a trailing zero', '{"n":1.0}'],
		['whitespace', ' {\n"a" :1}\n'],
		['a repeated key', '{"a":1,"a":2}'],
		['a byte order mark', '\ufeff{"a":1}'],
	])('verifies the bytes that were received: %s', (_, body) => {
		expect(receive(body)).toMatchObject({ ok: true });
	});

	it("accepts the signature of the body written again, as Darwin's sample makes it", () => {
		const sent = '{ "eventType" : "session.opened", "n": 1.0, "name": "Mu\\u00f1oz" }';
		expect(receive(sent, '{"eventType":"session.opened","n":1,"name":"Muñoz"}')).toMatchObject({
			ok: true,
			payload: { eventType: 'session.opened', n: 1, name: 'Muñoz' },
		});
	});

	it('uses only what was signed when the body written again was', () => {
		// Both bodies are written again as the same text; only that text was signed.
		const received = receive('{"id":9007199254740993 }', '{"id":9007199254740992}');
		expect(received).toMatchObject({ ok: true, payload: { id: 9007199254740992 } });
	});

	it.each([
		['another body', '{"a":1}', '{"a":2}'],
		['another body that is no JSON', 'a', 'b'],
		['nesting that no engine can write', '['.repeat(100_000), '{}'],
	])('rejects the signature of %s', (_, body, signed) => {
		expect(receive(body, signed)).toMatchObject({ ok: false, outcome: 'unauthorized' });
	});

	it('rejects everything while there is no secret', () => {
		expect(receive('{}', '{}', [])).toMatchObject({ ok: false, outcome: 'unauthorized' });
	});

	it.each([
		['', 'body is not JSON'],
		['a=1', 'body is not JSON'],
		['[1]', 'body is not a JSON object'],
		['null', 'body is not a JSON object'],
	])('calls a signed body unreadable when it is no object: %j', (body, cause) => {
		expect(receive(body)).toEqual({ ok: false, outcome: 'unreadable', cause });
	});

	it('calls a body unreadable when only its rewritten form was signed and it is no object', () => {
		expect(receive('[ 1 ]', '[1]')).toMatchObject({ ok: false, outcome: 'unreadable' });
	});
});

describe('authenticating a delivery by its signature header', () => {
	const BODY = Buffer.from('{"eventType":"session.opened","data":{"conversationTitle":"Zoë 🏡"}}');
	const HEX = sign(BODY, SECRET);
	const verifyHeader = (header: unknown, secrets = [SECRET], body = BODY) =>
		verifyDelivery(body, header, secrets);
	const refused = (outcome: string) => (cause: string) => ({
		ok: false,
		outcome,
		cause: expect.stringContaining(cause),
	});
	const unauthorized = refused('unauthorized');
	const unsigned = refused('unsigned');

	it.each([
		['lower-case hex', HEX],
		['upper-case hex', HEX.toUpperCase()],
		['a sha256= prefix', `sha256=${HEX}`],
		['upper-case hex behind a sha256= prefix', `sha256=${HEX.toUpperCase()}`],
	])('accepts a delivery whose signature header is %s', (_, header) => {
		expect(verifyHeader(header)).toEqual({
			ok: true,
			kind: 'session',
			payload: JSON.parse(BODY.toString()),
		});
	});

	it('accepts the signature of the body written again', () => {
		const spaced = Buffer.from(JSON.stringify(JSON.parse(BODY.toString()), null, 2));
		expect(verifyHeader(HEX, [SECRET], spaced)).toMatchObject({ ok: true, kind: 'session' });
	});

	it('accepts a delivery that is signed with the previous secret', () => {
		expect(verifyHeader(HEX, ['new', SECRET])).toMatchObject({ ok: true });
		expect(verifyHeader(HEX, [SECRET, 'old'])).toMatchObject({ ok: true });
	});

	it.each([undefined, ''])('rejects a delivery whose signature header is missing: %j', (header) => {
		expect(verifyHeader(header)).toEqual(unsigned('missing'));
	});

	it.each([
		['null', null],
		['a number', 7],
		['too short', HEX.slice(1)],
		['too long', `${HEX}0`],
		['not hex', `${HEX.slice(1)}g`],
		['Base64', Buffer.from(HEX, 'hex').toString('base64')],
		['the prefix alone', 'sha256='],
		['the prefix twice', `sha256=sha256=${HEX}`],
		['an upper-case prefix', `SHA256=${HEX}`],
		['another algorithm', `sha1=${HEX}`],
		['a line break behind it', `${HEX}\n`],
		['sent twice', `${HEX}, ${HEX}`],
		['sent twice, as a list', [HEX, HEX]],
		['the digest as a list of bytes', [...Buffer.from(HEX, 'hex')]],
	])('rejects a delivery whose signature header is malformed: %s', (_, header) => {
		expect(verifyHeader(header)).toEqual(unsigned('malformed'));
	});

	it('rejects a delivery that is signed with another secret', () => {
		expect(verifyHeader(sign(BODY, 'another'))).toMatchObject(unauthorized('does not match'));
		expect(verifyHeader(HEX, ['another', 'secret '])).toMatchObject(unauthorized('does not match'));
	});

	it('rejects the signature of another body', () => {
		expect(verifyHeader(sign('{}', SECRET))).toMatchObject(unauthorized('does not match'));
	});

	it('rejects every delivery while there is no secret, unsigned ones too', () => {
		expect(verifyHeader(HEX, [])).toMatchObject(unauthorized('does not match'));
		expect(verifyHeader(sign(BODY, ''), [])).toMatchObject(unauthorized('does not match'));
		expect(verifyHeader(undefined, [])).toMatchObject(unsigned('missing'));
	});

	it('rejects a wrong signature before it looks at what the body is', () => {
		const body = Buffer.from('no JSON');
		expect(verifyHeader(undefined, [SECRET], body)).toMatchObject({ outcome: 'unsigned' });
		expect(verifyHeader(HEX, [SECRET], body)).toMatchObject({ outcome: 'unauthorized' });
		expect(verifyHeader(sign(body, SECRET), [SECRET], body)).toMatchObject({
			outcome: 'unreadable',
		});
	});

	it.each(['missing', 'malformed'] as const)(
		'rejects a %s header in the same words when there is no body yet',
		(reason) => {
			const header = { missing: undefined, malformed: 'x' }[reason];
			expect(malformedSignature(reason)).toEqual(verifyHeader(header));
		},
	);

	it('neither accepts nor throws, whatever a stranger sends', () => {
		fc.assert(
			fc.property(fc.anything(), fc.uint8Array(), (header, bytes) => {
				const verified = verifyHeader(header, [SECRET], Buffer.from(bytes));
				expect(verified).toMatchObject({
					ok: false,
					outcome: expect.stringMatching(/^(unsigned|unauthorized)$/),
				});
			}),
		);
	});
});

const EVENT = '{"eventType":"session.opened","data":{"nombre":"Muñoz"}}';
const verifySigned = (body: Buffer) => verifyDelivery(body, sign(body, SECRET), [SECRET]);

/** A body with some bytes in the place of a name. */
const withBytes = (...bytes: number[]) =>
	Buffer.concat([Buffer.from('{"nombre":"'), Buffer.from(bytes), Buffer.from('"}')]);

const NOT_UTF8: Array<[string, Buffer]> = [
	['Latin-1', Buffer.from(EVENT, 'latin1')],
	['UTF-16', Buffer.from(EVENT, 'utf16le')],
	['UTF-16 with a byte order mark', Buffer.from(`\ufeff${EVENT}`, 'utf16le')],
	['UTF-16 with the high byte first', Buffer.from(EVENT, 'utf16le').swap16()],
	['UTF-16 that looks like UTF-8', Buffer.from('{"a":1}', 'utf16le')],
	['UTF-32', Buffer.from([0x7b, 0, 0, 0, 0x7d, 0, 0, 0])],
	['half a surrogate pair', withBytes(0xed, 0xa0, 0x80)],
	['a surrogate pair as two characters', withBytes(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)],
	['an overlong slash', withBytes(0xc0, 0xaf)],
	['an overlong quotation mark', withBytes(0xe0, 0x80, 0xa2)],
	['a character beyond Unicode', withBytes(0xf4, 0x90, 0x80, 0x80)],
	['a byte that goes on with nothing', withBytes(0x80)],
	['a character that is cut off', Buffer.from(EVENT).subarray(0, EVENT.indexOf('ñ') + 1)],
	['bytes of a compressed body', Buffer.from([0x1f, 0x8b, 0x08, 0x00])],
];

describe('a body that is not UTF-8', () => {
	it.each(NOT_UTF8)('is unreadable when it is signed: %s', (_, body) => {
		expect(verifySigned(body)).toEqual({
			ok: false,
			outcome: 'unreadable',
			cause: 'body is not UTF-8',
		});
	});

	it.each(NOT_UTF8)('is unauthorized when it is not: %s', (_, body) => {
		expect(verifyDelivery(body, sign('other', SECRET), [SECRET])).toMatchObject({
			outcome: 'unauthorized',
		});
	});

	it('is never accepted by what is left of it when it is written again', () => {
		// What Darwin's sample would sign of the text in which a letter got lost.
		for (const [, body] of NOT_UTF8) {
			for (const signed of [body.toString('utf8'), JSON.stringify({ nombre: '\ufffd' })]) {
				expect(verifyDelivery(body, sign(signed, SECRET), [SECRET]).ok).toBe(false);
			}
		}
		const spaced = Buffer.concat([withBytes(0xff), Buffer.from(' ')]);
		const verified = verifyDelivery(spaced, sign('{"nombre":"\ufffd"}', SECRET), [SECRET]);
		expect(verified).toMatchObject({ ok: false, outcome: 'unauthorized' });
	});

	it('is told from every body that is', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
				const body = withBytes(...bytes);
				const isSame = Buffer.from(body.toString('utf8')).equals(body);
				const { cause } = { cause: '', ...verifySigned(body) };
				expect(cause === 'body is not UTF-8').toBe(!isSame);
			}),
			{ numRuns: 2_000 },
		);
	});
});

describe('a body in UTF-8', () => {
	it.each([
		EVENT,
		`\ufeff${EVENT}`,
		'{"nombre":"\ufffd"}',
		'{"nombre":"\\ud83d"}',
		'{"nombre":"😀\u0301\u200b"}',
		'{}',
	])('is read, whatever a person typed: %j', (text) => {
		expect(verifySigned(Buffer.from(text))).toEqual({
			ok: true,
			kind: expect.any(String),
			payload: JSON.parse(text.replace('\ufeff', '')),
		});
	});
});

describe('the outcome of a signature', () => {
	it('tells one that is wrong from one that nobody who means it would send', () => {
		const outcomeOf = (signature: unknown) =>
			verifyDelivery(Buffer.from(EVENT), signature, [SECRET]);
		expect(outcomeOf(undefined)).toMatchObject({ ok: false, outcome: 'unsigned' });
		expect(outcomeOf('abc')).toMatchObject({ ok: false, outcome: 'unsigned' });
		expect(outcomeOf('a'.repeat(64))).toMatchObject({ ok: false, outcome: 'unauthorized' });
	});
});
