import {
	formatBytes,
	formatNumber,
	formatRatio,
	formatTable,
} from '../../../../tools/bench/table.mjs';

it('formatTable writes Markdown, with figures on the right', () => {
	const rows = [
		['Node', 'Rate'],
		['A', '1'],
	];
	expect(formatTable(rows)).toBe('| Node | Rate |\n| --- | --: |\n| A | 1 |');
});

it.each([
	[0.012_345, '0.0123'],
	[1.5, '1.5'],
	[12.345, '12.3'],
	[262_200, '262,000'],
	[0, '0'],
])('formatNumber writes %p with the digits that mean something', (value, text) => {
	expect(formatNumber(value)).toBe(text);
});

it('formatRatio writes the spread behind the median', () => {
	expect(formatRatio({ median: 0.957, min: 0.9, max: 1.049 })).toBe('**0.96** (0.90–1.05)');
});

it.each([
	[0, '0 bytes'],
	[1_023, '1,020 bytes'],
	[1_024, '1 KB'],
	[89_820, '87.7 KB'],
	[1_048_576, '1 MB'],
	[25_276_973_056, '23.5 GB'],
	[2 ** 50, '1,050,000 GB'],
])('formatBytes writes %p in a unit that fits', (bytes, text) => {
	expect(formatBytes(bytes)).toBe(text);
});
