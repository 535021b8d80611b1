/**
 * A figure that was measured in several rounds.
 *
 * @typedef {{median: number, min: number, max: number}} Spread
 */

/**
 * The value below which a share of the values lies, by the nearest rank.
 *
 * @param {readonly number[]} values - at least one
 * @param {number} share - from 0 to 1
 */
export function percentile(values, share) {
	if (values.length === 0) throw new Error('There is nothing to take a percentile of');
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/**
 * The middle value; of an even number of values, the mean of the two in the middle.
 *
 * @param {readonly number[]} values - at least one
 */
export function median(values) {
	const backwards = values.map((value) => -value);
	return (percentile(values, 0.5) - percentile(backwards, 0.5)) / 2;
}

/**
 * @param {readonly number[]} values - one for each round, at least one
 * @returns {Spread}
 */
export function spreadOf(values) {
	return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * How something compares with something else, round by round: what disturbs a round disturbs both, so
 * ratios within a round vary less than the figures themselves.
 *
 * @param {readonly number[]} values - one for each round
 * @param {readonly number[]} floor - of the same rounds
 * @returns {Spread}
 */
export function ratioOf(values, floor) {
	if (values.length !== floor.length) throw new Error('The rounds are not the same');
	return spreadOf(values.map((value, round) => value / floor[round]));
}
