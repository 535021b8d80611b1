/** Ends the n8n of the end-to-end tests. */
export default async function stopN8n() {
	await /** @type {any} */ (globalThis).n8nServer?.stop();
}
