import { startInstance } from '../../tools/n8n/instance.mjs';
import { ensureChromium } from '../../tools/setup/chromium.mjs';
import { ensureN8nHost } from '../../tools/setup/n8nHost.mjs';

/** Starts the n8n that all end-to-end tests share, and tells the tests where it and the browser are. */
export default async function startN8n() {
	process.env.DARWIN_TEST_CHROMIUM = await ensureChromium();
	const { server, credential } = await startInstance(await ensureN8nHost());
	Object.assign(globalThis, { n8nServer: server });
	const { url, logFile } = server;
	process.env.DARWIN_TEST_N8N = JSON.stringify({ url, logFile, credential });
}
