import { median, percentile, ratioOf, spreadOf } from '../../../../tools/bench/statistics.mjs';

describe('percentile', () => {
	it.each([
		[0, 1],
		[0.5, 2],
		[0.75, 3],
		[0.76, 4],
		[0.99, 4],
		[1, 4],
	])('takes the nearest rank: %p', (share, value) => {
		expect(percentile([4, 1, 3, 2], share)).toBe(value);
	});

	it('leaves the values in their order', () => {
		const values = [3, 1, 2];
		percentile(values, 0.5);
		expect(values).toEqual([3, 1, 2]);
	});

	it('refuses an empty list', () => {
		expect(() => percentile([], 0.5)).toThrow('nothing');
	});
});

describe('median', () => {
	it.each([
		[[7], 7],
		[[9, 1, 5], 5],
		[[4, 1, 3, 2], 2.5],
		[[10, 9], 9.5],
	])('of %j', (values, expected) => {
		expect(median(values)).toBe(expected);
	});
});

describe('spreadOf', () => {
	it('is the median with the lowest and the highest', () => {
		expect(spreadOf([3, 10, 2])).toEqual({ median: 3, min: 2, max: 10 });
	});
});

describe('ratioOf', () => {
	it('compares within each round', () => {
		// The second round was disturbed: both took half as long.
		expect(ratioOf([20, 10, 24], [10, 5, 8])).toEqual({ median: 2, min: 2, max: 3 });
	});

	it('refuses figures of different rounds', () => {
		expect(() => ratioOf([1, 2], [1])).toThrow('rounds');
	});
});
