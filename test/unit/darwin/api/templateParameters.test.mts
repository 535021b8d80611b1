import { DateTime } from 'luxon';
import { readTemplateParameters } from '../../../../darwin/api/templateParameters';

const textsOf = (list: unknown) => {
	const reading = readTemplateParameters(list);
	return reading.ok ? reading.texts : reading;
};

describe('the parameters of a template', () => {
	it.each([
		['María José', 'María José'],
		['línea uno\nlínea dos', 'línea uno línea dos'],
		['a\r\n\r\n  b', 'a b'],
		['a\tb', 'a b'],
		['a     b', 'a b'],
		['  a b\n', 'a b'],
		['a\u00a0\u00a0b\u2028c\u2029d\u0085e\vf\fg', 'a b c d e f g'],
		['a\u0000b\u001bc', 'a b c'],
		['\ufeffa', 'a'],
		['👩‍👩‍👧 ❤️ नमस्ते', '👩‍👩‍👧 ❤️ नमस्ते'],
		['\u200b', '\u200b'],
		['\u2800', '\u2800'],
		['[a]', '[a]'],
		['{"a":1}', '{"a":1}'],
		['$& {{1}} %s', '$& {{1}} %s'],
		[16, '16'],
		[0, '0'],
		[-1.5, '-1.5'],
		[12345678901234567890n, '12345678901234567890'],
		[true, 'true'],
		[false, 'false'],
		[DateTime.fromISO('2026-03-16T17:00:00Z', { zone: 'utc' }), '2026-03-16T17:00:00.000Z'],
	])('%p is sent as %j', (value, text) => {
		expect(textsOf([value])).toEqual([text]);
		expect(textsOf(['first', value])).toEqual(['first', text]);
	});

	it.each([
		[undefined, []],
		[null, []],
		['', []],
		[[], []],
		['a', ['a']],
		[5, ['5']],
		[
			['a', 'b'],
			['a', 'b'],
		],
		[[['a', 'b']], ['a', 'b']],
		['["a", "b"]', ['a', 'b']],
		[[' ["a", 2]\n'], ['a', '2']],
		['[12345678901234567890, "b"]', ['12345678901234567890', 'b']],
		['[]', []],
		[[[]], []],
		[
			['["a"]', 'b'],
			['["a"]', 'b'],
		],
	])('of %j are %j', (list, texts) => {
		expect(textsOf(list)).toEqual(texts);
	});

	it.each([
		[['a', ''], 2, 'is empty'],
		[[''], 1, 'is empty'],
		[[' \n\t'], 1, 'is empty'],
		[[null], 1, 'is empty'],
		[['a', undefined, 'c'], 2, 'is empty'],
		['["a", null]', 2, 'is empty'],
		[['a', { name: 'b' }], 2, 'is an object, not text'],
		[{ name: 'b' }, 1, 'is an object, not text'],
		[[{ toString: 1 }], 1, 'is an object, not text'],
		[[new Date(0)], 1, 'is an object, not text'],
		['[{"a": 1}]', 1, 'is an object, not text'],
		[['a', 'b', ['c']], 3, 'is a list, not text'],
		[[[['a'], 'b']], 1, 'is a list, not text'],
	])('of %j are refused: number %i %s', (list, position, reason) => {
		const remedy = expect.stringMatching(/^(WhatsApp refuses|A parameter is) /);
		expect(textsOf(list)).toEqual({ ok: false, position, reason, remedy });
	});

	it('are read at once, however long they are', () => {
		const started = Date.now();
		for (const piece of [' ', 'a ', '[', '["', '\n\t']) textsOf([piece.repeat(2e5)]);
		expect(Date.now() - started).toBeLessThan(1_000);
	});
});
