import fc from 'fast-check';
import { signAppRequest } from '../../../../darwin/api/appSignature';

const credential = { appKey: 'app-key', appSecret: 'app-secret', agentId: '1042' };
const signatureOf = (body: Buffer | string, changes: object = {}) =>
	signAppRequest({ ...credential, ...changes }, Buffer.from(body))['X-SIGNATURE'];

describe('the signature of an app', () => {
	/*
	 * Made with OpenSSL:
	 * printf 'app-key{"returnData":{"ñ":"sí"}}' | openssl dgst -sha256 -hmac 'app-secret'
	 */
	it.each([
		['', '61ac311ef3be943f52d9d464eb2d6de149f3f026e0885ee1c3b81f73669ef112'],
		[
			'{"returnData":{"ñ":"sí"}}',
			'6b30f24045fc1f37220b98b4c7b538204a7cfaa82921b8bf419682852f3faed8',
		],
	])('of %j is what OpenSSL gives', (body, signature) => {
		expect(signAppRequest(credential, Buffer.from(body))).toEqual({
			'X-APP-KEY': 'app-key',
			'X-AGENT-ID': '1042',
			'X-SIGNATURE': signature,
		});
	});

	it.each([
		['the key', { appKey: 'another' }],
		['the secret', { appSecret: 'another' }],
	])('is another when %s is', (_, changes) => {
		expect(signatureOf('{}', changes)).not.toBe(signatureOf('{}'));
	});

	it('does not depend on the agent, who is named in a header of its own', () => {
		expect(signatureOf('{}', { agentId: '1043' })).toBe(signatureOf('{}'));
	});

	it('covers every byte of the body, those that are no UTF-8 included', () => {
		fc.assert(
			fc.property(fc.uint8Array(), fc.nat(), (bytes, position) => {
				fc.pre(bytes.length > 0);
				const altered = Buffer.from(bytes);
				altered[position % altered.length] ^= 1;
				expect(signatureOf(altered)).not.toBe(signatureOf(Buffer.from(bytes)));
			}),
		);
	});
});
