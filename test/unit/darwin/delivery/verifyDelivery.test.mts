import fc from 'fast-check';
import { sign } from '../../../../darwin/delivery/signature';
import { verifyDelivery } from '../../../../darwin/delivery/verifyDelivery';

const SECRET = 'secret';
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
