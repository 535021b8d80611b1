import { convert } from '../../../../darwin/values/convert';
import { VALUE_TYPES } from '../../../../darwin/values/types';

const styles = { numberStyle: 'automatic', dateStyle: 'automatic', zone: 'UTC' } as const;

describe('the types of values', () => {
	it('stand in the order in which the editor lists them, each once', () => {
		const names = VALUE_TYPES.map(({ name }) => name);
		expect(names).toEqual([...new Set(names)].sort());
	});

	it.each(VALUE_TYPES.map(({ value }) => value))('%s takes or refuses any value', (type) => {
		for (const value of ['', 'x', '1', 0, true, null, [], {}]) {
			expect(convert(value, type, styles)).toHaveProperty('ok');
		}
	});
});
