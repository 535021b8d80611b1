import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findOnPath } from '../../../../tools/setup/executables.mjs';

const { PATH } = process.env;
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'executables-test-'));
	for (const name of ['first', 'second']) mkdirSync(join(folder, name));
	process.env.PATH = [join(folder, 'first'), join(folder, 'second')].join(delimiter);
});

afterEach(() => {
	process.env.PATH = PATH;
	rmSync(folder, { recursive: true, force: true });
});

function store(file: string, mode: number) {
	writeFileSync(join(folder, file), '');
	chmodSync(join(folder, file), mode);
	return join(folder, file);
}

describe('a program', () => {
	it('is found in the first folder that has it under any of its names', async () => {
		store('second/browser', 0o755);
		const wanted = store('first/web-browser', 0o755);
		expect(await findOnPath(['browser', 'web-browser'])).toBe(wanted);
	});

	it('is not what cannot be executed', async () => {
		store('first/browser', 0o644);
		const wanted = store('second/browser', 0o755);
		expect(await findOnPath(['browser'])).toBe(wanted);
		expect(await findOnPath(['another'])).toBeUndefined();
	});
});
