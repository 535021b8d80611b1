import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../../tools/setup/dependencies.mjs';

const BUNDLES = join(ROOT, '.bundles');

describe('a bundled library', () => {
	it.each(readdirSync(join(ROOT, 'darwin/libraries')))('%s asks for nothing else', (name) => {
		const bundle = join(BUNDLES, name.replace(/\.ts$/, '.js'));
		expect(readFileSync(bundle, 'utf8')).not.toMatch(/\brequire\(|\bimport\(/);
		const load = `console.log(Object.keys(require(${JSON.stringify(bundle)})).length)`;
		const exported = execFileSync(process.execPath, ['-e', load], { cwd: tmpdir() });
		expect(Number(exported)).toBeGreaterThan(0);
	});

	it('has its license beside it', () => {
		const licenses = readFileSync(join(BUNDLES, 'LICENSES.txt'), 'utf8');
		expect(licenses).toMatch(/^libphonenumber-js\n\n.+/);
		expect(licenses.match(/permission is hereby granted/gi)).toHaveLength(1);
	});
});
