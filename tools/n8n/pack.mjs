import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../setup/dependencies.mjs';
import { npm } from '../setup/processes.mjs';

/**
 * Packs the built pack and installs the tarball where n8n keeps community nodes, as a user would.
 *
 * @param {string} userFolder - n8n's user folder
 * @returns {Promise<string>} where the installed pack is
 */
export async function installPack(userFolder) {
	const nodesFolder = join(userFolder, '.n8n', 'nodes');
	await mkdir(nodesFolder, { recursive: true });
	await writeFile(join(nodesFolder, 'package.json'), '{"private": true}');
	const packed = await npm(
		['pack', '--ignore-scripts', '--json', '--pack-destination', nodesFolder],
		{ cwd: ROOT },
	);
	const [{ filename }] = JSON.parse(packed);
	await npm(
		['install', join(nodesFolder, filename), '--offline', '--ignore-scripts', '--legacy-peer-deps'],
		{ cwd: nodesFolder },
	);
	return join(nodesFolder, 'node_modules', 'n8n-nodes-darwin');
}
