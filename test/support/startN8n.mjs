import { startSimulator } from '../../tools/darwin/simulator.mjs';
import { startInstance } from '../../tools/n8n/instance.mjs';
import { ensureChromium } from '../../tools/setup/chromium.mjs';
import { ensureEmojiFont } from '../../tools/setup/emojiFont.mjs';
import { ensureN8nHost } from '../../tools/setup/n8nHost.mjs';
import { say } from '../../tools/setup/report.mjs';

/**
 * Starts the n8n and the Darwin simulator that all end-to-end tests share, and tells the tests where they
 * and the browser are.
 */
export default async function startN8n() {
	process.env.DARWIN_TEST_CHROMIUM = await ensureChromium();
	// The tests read text, so that without the font only their screenshots are worse.
	await ensureEmojiFont().catch(({ message }) => say(`Screenshots will lack emoji. ${message}`));
	const host = await ensureN8nHost();
	const { simulator, stop } = await startSimulator();
	const { server, client, credentials } = await startInstance(host, simulator.url);
	Object.assign(globalThis, { stopSimulator: stop, n8nServer: server });
	const { url, logFile } = server;
	const darwinUrl = simulator.url;
	process.env.DARWIN_TEST_N8N = JSON.stringify({
		url,
		session: client.session,
		logFile,
		darwinUrl,
		credentials,
	});
}
