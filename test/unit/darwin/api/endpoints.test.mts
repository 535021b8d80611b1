import fc from 'fast-check';
import { API_URL, fillPath, isPathSegment } from '../../../../darwin/api/endpoints';

const PATH = '/v1/webhook/{id}';

describe('the path of a call', () => {
	it.each([
		['31', '/v1/webhook/31'],
		['a/../b?c#d', '/v1/webhook/a%2F..%2Fb%3Fc%23d'],
		['ñ 🏡', '/v1/webhook/%C3%B1%20%F0%9F%8F%A1'],
		['$&', '/v1/webhook/%24%26'],
	])('holds %j as one segment', (value, path) => {
		expect(fillPath(PATH, value)).toBe(path);
	});

	it('stays as it is when there is nothing to fill in', () => {
		expect(fillPath('/v1/webhook', '31')).toBe('/v1/webhook');
	});

	it.each(['.', '..', '\ud83c'])('cannot hold %j', (value) => {
		expect(isPathSegment(value)).toBe(false);
	});

	it('leads to the same call, whatever can stand in it', () => {
		const segment = fc.string({ unit: 'binary' }).filter(isPathSegment);
		fc.assert(
			fc.property(segment, (value) => {
				const { pathname, search, hash } = new URL(API_URL + fillPath(PATH, value));
				const [, version, call, id, ...more] = pathname.split('/');
				expect({ version, call, search, hash, more }).toEqual({
					version: 'v1',
					call: 'webhook',
					search: '',
					hash: '',
					more: [],
				});
				expect(decodeURIComponent(id)).toBe(value);
			}),
			{ numRuns: 1_000 },
		);
	});
});

describe('a path', () => {
	it('takes no value that leads elsewhere', () => {
		expect(['.', '..', '...', '31', ''].map(isPathSegment)).toEqual([
			false,
			false,
			true,
			true,
			true,
		]);
	});

	it.each([
		['/v1/webhook/{id}', '31', '/v1/webhook/31'],
		['/v1/webhook/{id}', '../$&/ñ?', '/v1/webhook/..%2F%24%26%2F%C3%B1%3F'],
		['/v1/thread/{phone}/messages', '52', '/v1/thread/52/messages'],
		['/v1/webhook', '31', '/v1/webhook'],
	])('%s with %j is %s', (path, value, filled) => {
		expect(fillPath(path, value)).toBe(filled);
	});
});
