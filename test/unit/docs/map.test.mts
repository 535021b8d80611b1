import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../tools/setup/dependencies.mjs';

const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const map = guide.slice(guide.indexOf('## The map'), guide.indexOf('## Three walks'));
const code = [...map.matchAll(/`([^`]+)`/g)].map(([, text]) => text);

const roomsIn = (folder: string) =>
	readdirSync(join(ROOT, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

describe('the map of CONTRIBUTING.md', () => {
	it('has every room', () => {
		expect(roomsIn('darwin').filter((room) => !code.includes(`${room}/`))).toEqual([]);
		for (const folder of ['nodes', 'tools', 'test']) {
			expect(roomsIn(folder).filter((room) => !code.includes(`${folder}/${room}/`))).toEqual([]);
		}
	});

	it('names no file or folder that is not there', () => {
		const paths = code
			.map((text) => text.replace('<resource>/<operation>.ts', 'webhook/delete.ts'))
			.map((text) => text.replace('<resource>/', 'webhook/'))
			.filter((text) =>
				/^(darwin|nodes|credentials|tools|test|docs|icons|examples)\/\S*$/.test(text),
			);
		expect(paths.length).toBeGreaterThan(20);
		expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
	});
});
