import { isJsonObject } from '../../../../darwin/json/object';

describe('a JSON object', () => {
	it.each([
		['an object with keys', { a: 1 }],
		['an empty object', {}],
		['a key called __proto__', JSON.parse('{"__proto__":1}')],
		['an object without a prototype', Object.create(null)],
	])('is %s', (_, value) => {
		expect(isJsonObject(value)).toBe(true);
	});

	it.each([
		['null', null],
		['undefined', undefined],
		['a list', []],
		['a list of objects', [{ a: 1 }]],
		['a text', 'text'],
		['the text of an object', '{}'],
		['an empty text', ''],
		['a number', 0],
		['a boolean', true],
		['a function', () => ({})],
	])('is not %s', (_, value) => {
		expect(isJsonObject(value)).toBe(false);
	});
});
