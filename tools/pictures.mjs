/**
 * `npm run pictures`: takes the pictures of the documentation again, in the editor of a real n8n with the
 * pack in it, and makes their files small. If anything fails, the old ones stay.
 */
import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build, ensureDependencies, ROOT } from './setup/dependencies.mjs';
import { run, temporaryFolder } from './setup/processes.mjs';
import { fail, say, step } from './setup/report.mjs';

const FOLDER = 'docs/images';

/** In place, with a palette of 256 colours: with fewer, the emoji are the first to lose theirs. */
const PNGQUANT = ['256', '--nofs', '--speed', '1', '--strip', '--force', '--ext', '.png'];

try {
	await ensureDependencies();
	await build();
	// What follows needs the dependencies and the build, so it is loaded only now.
	const { startSimulator } = await import('./darwin/simulator.mjs');
	const { startInstance } = await import('./n8n/instance.mjs');
	const { PICTURES, takePictures } = await import('./pictures/takePictures.mjs');
	const { ensureChromium } = await import('./setup/chromium.mjs');
	const { ensureEmojiFont } = await import('./setup/emojiFont.mjs');
	const { ensureN8nHost } = await import('./setup/n8nHost.mjs');
	const { ensurePngquant } = await import('./setup/pngquant.mjs');

	await ensureEmojiFont();
	const pngquant = await ensurePngquant();
	const chromium = await ensureChromium();
	const host = await ensureN8nHost();
	const { simulator, stop: stopSimulator } = await startSimulator();
	const { server, ...instance } = await step('Starting n8n with the pack in it', () =>
		startInstance(host, simulator.url),
	);
	const taken = await temporaryFolder();
	await step('Taking the pictures', () =>
		takePictures({ ...instance, simulator }, chromium, taken),
	);
	await server.stop();
	await stopSimulator();

	const names = Object.keys(PICTURES);
	const files = names.map((name) => join(taken, name));
	await step('Making their files small', () => run(pngquant, [...PNGQUANT, ...files]));
	for (const name of names) await copyFile(join(taken, name), join(ROOT, FOLDER, name));
	const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
	const total = sizes.reduce((sum, size) => sum + size);
	say(`\n${names.length} pictures in ${FOLDER}, ${Math.round(total / 1000)} kB in all.`);
	process.exit(0);
} catch (error) {
	fail(error);
}
