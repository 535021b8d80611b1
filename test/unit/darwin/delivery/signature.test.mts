import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { readSignature, sign, verify } from '../../../../darwin/delivery/signature';
import fixtures from '../../../fixtures/signatures.json' with { type: 'json' };

const crypto = createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto');

const digestOf = (body: string | Buffer, secret: string) => Buffer.from(sign(body, secret), 'hex');

describe('signing', () => {
	it.each(fixtures.vectors)('$description gives what OpenSSL gives', (vector) => {
		const body = Buffer.from(vector.bodyBase64, 'base64');
		expect(sign(body, vector.secret)).toBe(vector.signature);
		expect(verify(body, Buffer.from(vector.signature, 'hex'), [vector.secret])).toBe(true);
	});
});

describe('reading the signature header', () => {
	const hex = sign('body', 'secret');

	it.each([
		['lower-case hex', hex],
		['upper-case hex', hex.toUpperCase()],
		['a sha256= prefix', `sha256=${hex}`],
	])('accepts %s', (_, header) => {
		expect(readSignature(header)).toEqual({ ok: true, digest: Buffer.from(hex, 'hex') });
	});

	it.each([
		['no header', undefined],
		['an empty header', ''],
	])('says that it is missing: %s', (_, header) => {
		expect(readSignature(header)).toEqual({ ok: false, reason: 'missing' });
	});

	it.each([
		['too short', hex.slice(1)],
		['too long', `${hex}0`],
		['not hex', `${hex.slice(1)}g`],
		['Base64', Buffer.from(hex, 'hex').toString('base64')],
		['sent twice', `${hex}, ${hex}`],
		['sent twice, as a list', [hex, hex]],
		['another algorithm', `sha1=${hex}`],
		['another prefix', `v1=${hex}`],
		['a prefix in other letters', `SHA256=${hex}`],
		['whitespace around it', ` ${hex}`],
		['a line break behind it', `${hex}\n`],
		['as many bytes as characters, but not ASCII', 'é'.repeat(64)],
		['full-width digits', '０'.repeat(64)],
		['a number', 7],
		['null', null],
	])('says that it is malformed: %s', (_, header) => {
		expect(readSignature(header)).toEqual({ ok: false, reason: 'malformed' });
	});

	it('never throws, whatever stands in the header', () => {
		fc.assert(fc.property(fc.anything(), (header) => void readSignature(header)));
	});
});

describe('verifying', () => {
	const body = Buffer.from('{"eventType":"session.opened"}');

	it('accepts what was signed with any of the secrets, in whatever place it stands', () => {
		expect(verify(body, digestOf(body, 'new'), ['new', 'old'])).toBe(true);
		expect(verify(body, digestOf(body, 'old'), ['new', 'old'])).toBe(true);
	});

	it('compares with every secret, in constant time, even after one has matched', () => {
		const compare = jest.spyOn(crypto, 'timingSafeEqual');
		expect(verify(body, digestOf(body, 'new'), ['new', 'old'])).toBe(true);
		expect(verify(body, digestOf(body, 'forged'), ['new', 'old'])).toBe(false);
		expect(compare).toHaveBeenCalledTimes(4);
		compare.mockRestore();
	});

	it('rejects another secret, another body, and everything while there is no secret', () => {
		expect(verify(body, digestOf(body, 'other'), ['new', 'old'])).toBe(false);
		expect(verify(Buffer.concat([body, Buffer.from(' ')]), digestOf(body, 'new'), ['new'])).toBe(
			false,
		);
		expect(verify(body, digestOf(body, ''), [])).toBe(false);
	});

	it('rejects a digest of another length instead of throwing', () => {
		expect(verify(body, Buffer.alloc(0), ['new'])).toBe(false);
		expect(verify(body, Buffer.alloc(31), ['new'])).toBe(false);
	});

	it('rejects every body that differs in a single bit', () => {
		const bit = fc.integer({ min: 0, max: body.length * 8 - 1 });
		fc.assert(
			fc.property(bit, (position) => {
				const altered = Buffer.from(body);
				altered[position >> 3] ^= 1 << (position & 7);
				expect(verify(altered, digestOf(body, 'new'), ['new'])).toBe(false);
			}),
		);
	});
});
