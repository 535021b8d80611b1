import fc from 'fast-check';
import { describeValue } from '../../../../darwin/json/describe';

describe('the description of a value', () => {
	it.each([
		[undefined, 'nothing'],
		[null, 'nothing'],
		['', 'nothing'],
		[' ', 'a string'],
		['María', 'a string'],
		[0, 'a number'],
		[Number.NaN, 'a number'],
		[false, 'a boolean'],
		[[], 'a list of 0'],
		[[null, [1, 2]], 'a list of 2'],
		[{}, 'an empty object'],
		[{ a: undefined }, 'an object with the key a'],
		[{ 'presupuesto máximo': 1, '🏡': 2 }, 'an object with the keys presupuesto máximo, 🏡'],
		[{ '': 1 }, 'an object with the key '],
		[JSON.parse('{"__proto__":1}'), 'an object with the key __proto__'],
	])('of %j is: %s', (value, description) => {
		expect(describeValue(value)).toBe(description);
	});

	it('names at most eight keys, and says how many more there are', () => {
		const value = Object.fromEntries([...'abcdefghij'].map((key) => [key, 0]));
		expect(describeValue(value)).toBe('an object with the keys a, b, c, d, e, f, g, h and 2 more');
	});

	it('never quotes a value, because messages get into logs', () => {
		const secret = 'what a customer said';
		const value = fc.oneof(
			fc.constant(secret),
			fc.array(fc.constant(secret)),
			fc.dictionary(fc.string(), fc.constant(secret)),
		);
		fc.assert(
			fc.property(value, (said) => {
				expect(describeValue(said)).not.toContain(secret);
			}),
		);
	});
});
