import { isWebAddress } from '../../../../darwin/text/webAddress';

describe('a web address', () => {
	it.each([
		'https://n8n.example/webhook/1',
		'http://localhost:5678/webhook-test/a?b=c#d',
		'https://[::1]:5678/',
		'https://münchen.example/ñ/🏡',
		'https://n8n.example/a%20b',
		'HTTPS://N8N.example/Webhook',
	])('is %j', (text) => {
		expect(isWebAddress(text)).toBe(true);
	});

	it.each([
		'',
		' ',
		'n8n.example',
		'//n8n.example',
		'http:/n8n.example',
		'https://',
		'https:// n8n.example',
		'https://n8n.example/a b',
		'https://n8n.example/a\u00a0b',
		' https://n8n.example',
		'https://n8n.example\n',
		'x\nhttps://n8n.example',
		'ftp://n8n.example',
		'javascript:alert(1)//https://n8n.example',
		'file:///etc/hosts',
		'httpss://n8n.example',
	])('is not %j', (text) => {
		expect(isWebAddress(text)).toBe(false);
	});
});
