import fc from 'fast-check';
import { parseJson, reserialize } from '../../../../darwin/json/parse';

describe('writing a body again', () => {
	it('does as JSON.stringify does', () => {
		expect(reserialize('{ "a" : 1.0, "b":"\\u00f1" }')).toEqual({
			value: { a: 1, b: 'ñ' },
			text: '{"a":1,"b":"ñ"}',
		});
	});

	it('gives nothing for what is no JSON, and for nesting that no engine can write', () => {
		expect(reserialize('{')).toBeUndefined();
		expect(reserialize('['.repeat(2_000_000) + ']'.repeat(2_000_000))).toBeUndefined();
	});
});

describe('parsing JSON', () => {
	it.each([
		['9007199254740991', 9007199254740991],
		['9007199254740993', '9007199254740993'],
		['-9007199254740993', '-9007199254740993'],
		[' [ 12345678901234567890 ] ', ['12345678901234567890']],
		['"9007199254740993"', '9007199254740993'],
		['0.1234567890123456789', 0.12345678901234568],
		['1e3', 1000],
		['"ñ \\ud83c\\udfe1"', 'ñ 🏡'],
		['null', null],
		['""', ''],
	])('of %j gives %j', (text, value) => {
		expect(parseJson(text)).toEqual({ ok: true, value });
	});

	it.each([
		'',
		' ',
		'{',
		"{'a':1}",
		'{"a":1,}',
		'undefined',
		'\ufeff{}',
		'01',
		'00009007199254740993',
	])('says that %j is no JSON', (text) => {
		expect(parseJson(text)).toEqual({ ok: false });
	});

	it('finds every long integer, wherever it stands in the text', () => {
		const digits = fc.bigInt({ min: 1n, max: 10n ** 20n });
		fc.assert(
			fc.property(fc.nat(64), fc.array(digits, { maxLength: 5 }), (blanks, integers) => {
				const text = `${' '.repeat(blanks)}[${integers.join(',')}]`;
				const expected = integers.map((integer) =>
					integer > Number.MAX_SAFE_INTEGER ? String(integer) : Number(integer),
				);
				expect(parseJson(text)).toEqual({ ok: true, value: expected });
			}),
		);
	});
});
