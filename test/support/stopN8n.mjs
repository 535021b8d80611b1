/** Ends the n8n and the Darwin simulator of the end-to-end tests. */
export default async function stopN8n() {
	const { n8nServer, stopSimulator } = /** @type {any} */ (globalThis);
	await n8nServer?.stop();
	await stopSimulator?.();
}
