import { PARTS, readOptions } from '../../../../tools/bench/options.mjs';

describe('readOptions', () => {
	it('measures everything when nothing is said', () => {
		expect(readOptions([])).toEqual({ quick: false, parts: PARTS });
	});

	it('takes parts in the order of the page, whatever the order of the options', () => {
		const args = ['--only', 'core', '--quick', '--only', 'http'];
		expect(readOptions(args)).toEqual({ quick: true, parts: ['http', 'core'] });
	});

	it.each([
		[['--only', 'everything'], '"everything" is not measured'],
		[['--fast'], "Unknown option '--fast'"],
		[['--only'], 'argument missing'],
		[['http'], "Unexpected argument 'http'"],
	])('refuses %j', (args, message) => {
		expect(() => readOptions(args)).toThrow(message);
	});
});
