import { temporaryFolder } from '../../tools/setup/processes.mjs';

/** Keeps n8n-core, which stores a key in its user folder as soon as it is used, out of the home folder. */
export default async function ownUserFolder() {
	process.env.N8N_USER_FOLDER = await temporaryFolder();
}
