import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES } from '../../tools/pictures/takePictures.mjs';
import { ROOT } from '../../tools/setup/dependencies.mjs';

const IMAGES = join(ROOT, 'docs/images');
/** Where a PNG file says how its pixels have their colours, and what says: from a palette. */
const COLOR_TYPE = { offset: 25, palette: 3 };

const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)]
	.filter((file) => file.endsWith('.md'))
	.map((file) => readFileSync(join(ROOT, file), 'utf8'))
	.join('\n');

describe('the pictures of the documentation', () => {
	it('are those that npm run pictures takes', () => {
		expect(readdirSync(IMAGES).sort()).toEqual(Object.keys(PICTURES).sort());
	});

	it.each(Object.keys(PICTURES))('%s is on a page, and its file is small', (name) => {
		expect(pages).toContain(`images/${name})`);
		expect(readFileSync(join(IMAGES, name))[COLOR_TYPE.offset]).toBe(COLOR_TYPE.palette);
	});
});
