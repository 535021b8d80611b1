import type { Rewriting } from '../../../../tools/darwin/rewriteUrl.mjs';
import { rewriteUrl } from '../../../../tools/darwin/rewriteUrl.mjs';

describe('the simulator stores a URL', () => {
	it.each<[Rewriting, string, string]>([
		[{}, 'http://N8N.Example:80/A/', 'http://N8N.Example:80/A/'],
		[{ host: 'lowerCase' }, 'http://N8N.Example/A?B', 'http://n8n.example/A?B'],
		[{ slash: 'add' }, 'http://a.example/A?b', 'http://a.example/A/?b'],
		[{ slash: 'add' }, 'http://a.example/A/', 'http://a.example/A/'],
		[{ slash: 'drop' }, 'http://a.example/A/', 'http://a.example/A'],
		[{ port: 'add' }, 'http://a.example/A', 'http://a.example:80/A'],
		[{ port: 'add' }, 'https://a.example/A', 'https://a.example:443/A'],
		[{ port: 'add' }, 'https://a.example:1/A', 'https://a.example:1/A'],
		[{ port: 'drop' }, 'https://a.example:443/A', 'https://a.example/A'],
		[{ port: 'drop' }, 'https://a.example:80/A', 'https://a.example:80/A'],
		[{ port: 'add' }, 'no URL', 'no URL'],
	])('with %j: %s as %s', (rewriting, url, stored) => {
		expect(rewriteUrl(url, rewriting)).toBe(stored);
	});
});
