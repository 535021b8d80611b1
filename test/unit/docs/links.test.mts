import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Parser } from 'commonmark';
import { ROOT } from '../../../tools/setup/dependencies.mjs';

/** The links and pictures of a page that stay in the project. */
function linksOf(file: string): string[] {
	const walker = new Parser().parse(readFileSync(join(ROOT, file), 'utf8')).walker();
	const links: string[] = [];
	for (let step = walker.next(); step !== null; step = walker.next()) {
		const { destination } = step.node;
		if (step.entering && destination && !destination.includes('://')) links.push(destination);
	}
	return [...new Set(links)];
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(file: string): string[] {
	const headings = readFileSync(file, 'utf8').match(/^#+ .*$/gm) ?? [];
	return headings.map((heading) =>
		heading
			.replace(/^#+ /, '')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s-]/gu, '')
			.replace(/\s/g, '-'),
	);
}

describe('the links of the documentation', () => {
	const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
	const files = ['README.md', 'CONTRIBUTING.md', ...pages.map((name) => `docs/${name}`)];

	it.each(files)('of %s lead somewhere', (file) => {
		const broken = linksOf(file).filter((link) => {
			const [path, anchor] = link.split('#');
			const target = path === '' ? join(ROOT, file) : join(ROOT, dirname(file), path);
			return !existsSync(target) || (anchor && !anchorsOf(target).includes(anchor));
		});
		expect(broken).toEqual([]);
	});
});
