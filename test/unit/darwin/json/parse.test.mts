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
});
