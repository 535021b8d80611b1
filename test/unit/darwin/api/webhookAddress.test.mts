import fc from 'fast-check';
import { isSameAddress, webhookAddress } from '../../../../darwin/api/webhookAddress';

const URL_OF_N8N = 'https://n8n.example/webhook/0d3f/webhook';

describe('two URLs of webhooks', () => {
	it.each([
		['the case of the host', 'https://N8N.Example/webhook/0d3f/webhook'],
		['the case of the scheme', 'HTTPS://n8n.example/webhook/0d3f/webhook'],
		['a slash at the end', 'https://n8n.example/webhook/0d3f/webhook/'],
		['the default port', 'https://n8n.example:443/webhook/0d3f/webhook'],
		['all of these', 'HTTPS://N8N.example:443/webhook/0d3f/webhook/'],
	])('are the same whatever %s', (_, url) => {
		expect(isSameAddress(url, URL_OF_N8N)).toBe(true);
	});

	it.each([
		['http://n8n.example:80', 'http://n8n.example/'],
		['https://n8n.example/?agent=1', 'https://n8n.example?agent=1'],
		['https://n8n.example/a/?agent=1', 'https://n8n.example/a?agent=1'],
		['http://[::1]:80/a/', 'http://[::1]/a'],
		['https://ñandú.example/a', 'https://xn--and-6ma2c.example/a'],
	])('are the same: %s and %s', (a, b) => {
		expect(isSameAddress(a, b)).toBe(true);
	});

	it.each([
		['the case of the path', 'https://n8n.example/webhook/0D3F/webhook'],
		['the path', 'https://n8n.example/webhook-test/0d3f/webhook'],
		['a query', 'https://n8n.example/webhook/0d3f/webhook?agent=1'],
		['the scheme', 'http://n8n.example/webhook/0d3f/webhook'],
		['another port', 'https://n8n.example:5678/webhook/0d3f/webhook'],
		['the port of the other scheme', 'https://n8n.example:80/webhook/0d3f/webhook'],
		['the host', 'https://n8n.example.org/webhook/0d3f/webhook'],
		['two slashes at the end', 'https://n8n.example/webhook/0d3f/webhook//'],
		['no URL at all', 'webhook'],
	])('differ by %s', (_, url) => {
		expect(isSameAddress(url, URL_OF_N8N)).toBe(false);
	});

	it('keep the case of a query', () => {
		expect(isSameAddress(`${URL_OF_N8N}?a=B`, `${URL_OF_N8N}?a=b`)).toBe(false);
	});

	it('are read without failing, whatever they are', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.webUrl()), (url) => {
				expect(isSameAddress(url, url)).toBe(true);
			}),
		);
	});

	it('are the same in every way of writing that leads to the same place', () => {
		fc.assert(
			fc.property(fc.domain(), fc.webPath(), fc.boolean(), (domain, path, withPort) => {
				fc.pre(!path.endsWith('/'));
				const url = `https://${domain}${path}`;
				const other = `https://${domain.toUpperCase()}${withPort ? ':443' : ''}${path}/`;
				expect(isSameAddress(url, other)).toBe(true);
				expect(webhookAddress(webhookAddress(url))).toBe(webhookAddress(url));
			}),
		);
	});
});
