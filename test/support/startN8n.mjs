import { startInstance } from '../../tools/n8n/instance.mjs';
import { ensureN8nHost } from '../../tools/setup/n8nHost.mjs';

/** Starts the n8n that all end-to-end tests share, and tells the tests where it is. */
export default async function startN8n() {
	const { server, credential } = await startInstance(await ensureN8nHost());
	Object.assign(globalThis, { n8nServer: server });
	const { url, logFile } = server;
	process.env.DARWIN_TEST_N8N = JSON.stringify({ url, logFile, credential });
}
