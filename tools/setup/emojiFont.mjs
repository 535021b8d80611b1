import { installDebianPackage } from './debian.mjs';
import { run } from './processes.mjs';
import { SetupError } from './report.mjs';

const PACKAGE = 'fonts-noto-color-emoji';

/** Provides a font with emoji in colour: without one, browsers show an empty box for each. */
export async function ensureEmojiFont() {
	if ((await hasEmojiFont()) || (await installWithApt())) return;
	throw new SetupError(
		`No font with emoji in colour was found and none could be installed. Install Noto Color Emoji (Debian: "apt-get install ${PACKAGE}"), then run the same command again.`,
	);
}

/** macOS and Windows come with one. */
async function hasEmojiFont() {
	if (process.platform !== 'linux') return true;
	// "und-zsye" is fontconfig's name for the language of emoji.
	const fonts = await run('fc-list', [':lang=und-zsye:color=true', 'family']).catch(() => '');
	return fonts.trim() !== '';
}

async function installWithApt() {
	return await installDebianPackage(PACKAGE, "Installing Debian's font with emoji in colour");
}
