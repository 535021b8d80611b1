import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../../../darwin/values/convert';
import { ROOT } from '../../../tools/setup/dependencies.mjs';

const page = readFileSync(join(ROOT, 'docs/darwin-smart-fields.md'), 'utf8');
const table = /<!-- conversions: .*? -->([^]*?)<!-- \/conversions -->/.exec(page)?.[1] ?? '';
const rows = table
	.trim()
	.split('\n')
	.slice(2)
	.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);

const STYLES: Record<string, object> = {
	'': {},
	'Decimal Comma': { numberStyle: 'comma' },
	'Decimal Point': { numberStyle: 'point' },
	'Day First': { dateStyle: 'dayFirst' },
	'Month First': { dateStyle: 'monthFirst' },
};

describe('the documentation of Darwin Smart Fields', () => {
	it.each(rows)('tells rightly what becomes of %s as %s %s: %s', (value, type, style, becomes) => {
		const styles = {
			numberStyle: 'automatic',
			dateStyle: 'automatic',
			zone: 'America/Mexico_City',
			...STYLES[style],
		} as const;
		const converted = convert(value.slice(1, -1), type.toLowerCase() as never, styles);
		expect(converted.ok ? `\`${JSON.stringify(converted.value)}\`` : converted.reason).toBe(
			becomes,
		);
	});
});
