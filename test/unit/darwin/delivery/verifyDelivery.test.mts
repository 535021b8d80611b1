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
	const unauthorized = (cause: string) => ({
		ok: false,
		outcome: 'unauthorized',
		cause: expect.stringContaining(cause),
	});

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
		expect(verifyHeader(header)).toEqual(unauthorized('missing'));
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
		expect(verifyHeader(header)).toEqual(unauthorized('malformed'));
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
		expect(verifyHeader(undefined, [])).toMatchObject(unauthorized('missing'));
	});

	it('rejects a wrong signature before it looks at what the body is', () => {
		const body = Buffer.from('no JSON');
		expect(verifyHeader(undefined, [SECRET], body)).toMatchObject({ outcome: 'unauthorized' });
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
				expect(verified).toMatchObject({ ok: false, outcome: 'unauthorized' });
			}),
		);
	});
});
