import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureEmojiFont } from '../../../../tools/setup/emojiFont.mjs';

const { getuid, platform } = process;
const { PATH } = process.env;
let folder: string;

/** A Linux on which we may not install anything, and what its fc-list says. */
function pretend(fonts: string) {
	Object.defineProperty(process, 'platform', { value: 'linux' });
	process.getuid = () => 1000;
	process.env.PATH = folder;
	writeFileSync(join(folder, 'fc-list'), `#!/bin/sh\necho '${fonts}'\n`);
	chmodSync(join(folder, 'fc-list'), 0o755);
}

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'emoji-test-'))));

afterEach(() => {
	Object.defineProperty(process, 'platform', { value: platform });
	process.getuid = getuid;
	process.env.PATH = PATH;
	rmSync(folder, { recursive: true, force: true });
});

describe('the font with emoji in colour', () => {
	it('is taken as it is where there is one', async () => {
		pretend('Noto Color Emoji');
		await expect(ensureEmojiFont()).resolves.toBeUndefined();
	});

	it('is asked for, with the package to install, where it cannot be installed', async () => {
		pretend('');
		await expect(ensureEmojiFont()).rejects.toThrow('"apt-get install fonts-noto-color-emoji"');
	});
});
