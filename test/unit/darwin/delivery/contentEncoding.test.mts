import { findEncodingLeft } from '../../../../darwin/delivery/contentEncoding';

const found = (encoding: unknown) => findEncodingLeft({ 'content-encoding': encoding });

describe('a content encoding that nobody has undone', () => {
	it.each(['br', 'zstd', 'gzip, gzip', 'GZIP', 'x-gzip', 'compress'])('is told: %s', (encoding) => {
		expect(found(encoding)).toBe(encoding);
	});

	it.each([undefined, '', 'gzip', 'deflate', 'identity', 7, ['br']])('is not %j', (encoding) => {
		expect(found(encoding)).toBeUndefined();
	});

	it.each(['a'.repeat(50), 'br\nforged line', '5215512345678 said', '<b>', 'a,'.repeat(9)])(
		'is not quoted when it is no name of one: %j',
		(encoding) => {
			expect(found(encoding)).toBe('of unknown name');
		},
	);
});
