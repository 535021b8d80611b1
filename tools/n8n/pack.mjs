import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../setup/dependencies.mjs';
import { npm } from '../setup/processes.mjs';

/**
 * Packs a built pack and installs the tarball where n8n keeps community nodes, as a user would, beside
 * those that are there.
 *
 * @param {string} userFolder - n8n's user folder
 * @param {string} [folder] - the pack's; by default ours
 * @returns {Promise<string>} where the installed pack is
 */
export async function installPack(userFolder, folder = ROOT) {
	const nodesFolder = join(userFolder, '.n8n', 'nodes');
	await mkdir(nodesFolder, { recursive: true });
	const list = join(nodesFolder, 'package.json');
	if (!existsSync(list)) await writeFile(list, '{"private": true}');
	const packed = await npm(
		['pack', '--ignore-scripts', '--json', '--pack-destination', nodesFolder],
		{ cwd: folder },
	);
	const [{ filename, name }] = JSON.parse(packed);
	await npm(
		['install', join(nodesFolder, filename), '--offline', '--ignore-scripts', '--legacy-peer-deps'],
		{ cwd: nodesFolder },
	);
	return join(nodesFolder, 'node_modules', name);
}
