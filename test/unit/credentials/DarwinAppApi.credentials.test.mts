import { DarwinAppApi } from '../../../credentials/DarwinAppApi.credentials';

const credential = { appKey: 'app-key', appSecret: 'app-secret', agentId: '1042' };
const { authenticate } = new DarwinAppApi();
const sign = async (request: object) =>
	await authenticate(credential, { url: 'https://api.example', ...request } as never);

/*
 * The signatures were made with OpenSSL:
 * printf 'app-key{"returnData":{"ñ":"sí"}}' | openssl dgst -sha256 -hmac 'app-secret'
 */
const OF_BODY = '6b30f24045fc1f37220b98b4c7b538204a7cfaa82921b8bf419682852f3faed8';
const OF_NOTHING = '61ac311ef3be943f52d9d464eb2d6de149f3f026e0885ee1c3b81f73669ef112';
const TEXT = '{"returnData":{"ñ":"sí"}}';

describe('the Darwin App API credential', () => {
	it.each([
		['an object', JSON.parse(TEXT)],
		['text', TEXT],
		['bytes', Buffer.from(TEXT)],
	])('signs the very bytes that are sent when the body is %s', async (_, body) => {
		const signed = await sign({ method: 'PUT', body });
		expect(signed.headers).toEqual({
			'Content-Type': 'application/json',
			'X-APP-KEY': 'app-key',
			'X-AGENT-ID': '1042',
			'X-SIGNATURE': OF_BODY,
		});
		expect((signed.body as unknown as Buffer).toString()).toBe(TEXT);
	});

	it('signs the app key alone when there is no body', async () => {
		const signed = await sign({ method: 'GET' });
		expect(signed.headers).toMatchObject({ 'X-SIGNATURE': OF_NOTHING });
		expect(signed).not.toHaveProperty('body');
	});

	it('signs in the same way again, and keeps what else the request says', async () => {
		const once = await sign({ method: 'PUT', body: JSON.parse(TEXT), headers: { accept: 'x' } });
		expect(await authenticate(credential, once)).toEqual(once);
		expect(once.headers).toMatchObject({ accept: 'x' });
	});

	it('never sends the secret', async () => {
		expect(JSON.stringify(await sign({ method: 'PUT', body: TEXT }))).not.toContain('app-secret');
	});
});
