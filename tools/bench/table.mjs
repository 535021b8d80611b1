/** What the figures look like in the tables. */

/**
 * A table in Markdown. Prettier aligns its columns.
 *
 * @param {readonly (readonly string[])[]} rows - the first is the header
 */
export function formatTable([head, ...rows]) {
	return [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}

/**
 * A number with as many digits as mean something, thousands apart.
 *
 * @param {number} value
 * @param {number} [digits] - significant ones
 */
export function formatNumber(value, digits = 3) {
	return value.toLocaleString('en-US', { maximumSignificantDigits: digits });
}

/**
 * A ratio with its spread over the rounds.
 *
 * @param {import('./statistics.mjs').Spread} spread
 */
export function formatRatio({ median, min, max }) {
	const [middle, low, high] = [median, min, max].map((value) => value.toFixed(2));
	return `**${middle}** (${low}–${high})`;
}

const UNITS = ['bytes', 'KB', 'MB', 'GB'];

/**
 * @param {number} bytes
 * @returns {string} in the largest unit that is not more than it; each is 1,024 of the one before
 */
export function formatBytes(bytes) {
	const power = Math.floor(Math.log2(Math.max(1, bytes)) / 10);
	const unit = Math.min(power, UNITS.length - 1);
	return `${formatNumber(bytes / 1_024 ** unit)} ${UNITS[unit]}`;
}
