import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../tools/setup/dependencies.mjs';
import { npm, run, temporaryFolder } from '../../tools/setup/processes.mjs';
import type { Edit } from '../support/walks.mts';
import { WALKS } from '../support/walks.mts';

/*
 * Performs the walks of CONTRIBUTING.md in a copy of the project: what a newcomer writes by hand, then what
 * the generator writes, must be the very files that the walk lists, and what comes of it must compile and
 * pass its tests.
 */

const MINUTES = 60_000;
const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

/** The files that a walk lists. */
function listed(walk: string, how: 'by hand' | 'generated'): string[] {
	const [, table] = new RegExp(`<!-- walk: ${walk} -->([^]*?)<!-- /walk -->`).exec(guide) ?? [];
	const rows = [...(table ?? '').matchAll(/^\| `([^`]+)`\s*\| (by hand|generated)/gm)];
	return rows.flatMap(([, file, mark]) => (mark === how ? [file] : [])).sort();
}

let copy: string;
/** What stands in every file, as of the last look. */
let known: Map<string, string>;

async function read(): Promise<Map<string, string>> {
	const list = await run('git', ['ls-files', '-co', '--exclude-standard'], { cwd: copy });
	const files = list.trim().split('\n');
	return new Map(files.map((file) => [file, readFileSync(join(copy, file), 'latin1')]));
}

/** The files that have changed since the last look. */
async function changed(): Promise<string[]> {
	const now = await read();
	const files = [...now].filter(([file, text]) => known.get(file) !== text);
	known = now;
	return files.map(([file]) => file).sort();
}

function perform({ file, find, put }: Edit) {
	const path = join(copy, file);
	mkdirSync(dirname(path), { recursive: true });
	if (find === undefined) return writeFileSync(path, put);
	const text = readFileSync(path, 'utf8');
	if (text.split(find).length !== 2) throw new Error(`${file} must hold “${find}” once`);
	writeFileSync(
		path,
		text.replace(find, () => put),
	);
}

beforeAll(async () => {
	copy = await temporaryFolder();
	const list = await run('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT });
	for (const file of list.trim().split('\n')) {
		cpSync(join(ROOT, file), join(copy, file), { recursive: true });
	}
	symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
	// Of a git repository, only what git knows to be ignored counts here.
	writeFileSync(join(copy, '.gitignore'), 'node_modules\ndist/\nscreenshots/\n');
	await run('git', ['init', '--quiet'], { cwd: copy });
	known = await read();
}, MINUTES);

describe('the walks of CONTRIBUTING.md', () => {
	it.each(WALKS)(
		'$name changes the files that are listed, and no other',
		async ({ name, edits }) => {
			edits.forEach(perform);
			expect(await changed()).toEqual(listed(name, 'by hand'));
			await npm(['run', 'generate'], { cwd: copy });
			expect(await changed()).toEqual(listed(name, 'generated'));
		},
		2 * MINUTES,
	);

	it(
		'lead to what compiles, follows the catalogue and passes its tests',
		async () => {
			await npm(['run', 'typecheck'], { cwd: copy });
			await npm(['run', 'generate:check'], { cwd: copy });
			const touched = WALKS.flatMap(({ edits }) => edits.map(({ file }) => file));
			const tests = [...new Set(touched)].filter((file) => file.endsWith('.test.mts'));
			await npm(['run', 'jest', '--', ...tests, 'test/unit/docs', 'test/unit/house'], {
				cwd: copy,
			});
			expect(tests).toHaveLength(5);
		},
		3 * MINUTES,
	);
});
