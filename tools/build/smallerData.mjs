/** What bundled libraries bring along that this pack never reads. */
import { readFile } from 'node:fs/promises';

/** Place of a country's formats in libphonenumber-js' data (its source/metadata.js, version 4). */
const FORMATS = 4;

/**
 * libphonenumber-js without the formats for showing a number: this pack reads numbers, and writes them as
 * E.164 and nothing else.
 *
 * @type {import('esbuild').Plugin}
 */
export const withoutFormats = {
	name: 'phone numbers without formats',
	setup({ onLoad }) {
		onLoad({ filter: /libphonenumber-js\/metadata\.max\.json\.js$/ }, async ({ path }) => {
			const metadata = JSON.parse(await readFile(path.replace(/\.js$/, ''), 'utf8'));
			if (metadata.version !== 4) throw new Error('libphonenumber-js has another form of data');
			const plans = [metadata.countries, metadata.nonGeographic ?? {}].flatMap(Object.values);
			for (const plan of plans) plan[FORMATS] = 0;
			return { contents: `export default ${JSON.stringify(metadata)}`, loader: 'js' };
		});
	},
};
