import { access, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './processes.mjs';
import { say } from './report.mjs';

const LOCK_POLL_MS = 2_000;

/** Where large downloads are kept between runs, outside the checkout. */
function cacheFolder() {
	const { DARWIN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
	if (DARWIN_CACHE) return DARWIN_CACHE;
	if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'n8n-nodes-darwin');
	if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/n8n-nodes-darwin');
	return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-darwin');
}

/**
 * Provides a folder that takes long to fill. It is filled once and then reused; one that was left
 * unfinished is filled anew, and of two runs at the same time the second waits for the first.
 *
 * @param {string} name - what is in it, versions included: another version is another folder
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder
 */
export async function cachedFolder(name, fill) {
	const folder = join(cacheFolder(), name);
	const marker = join(folder, 'complete');
	if (await exists(marker)) return folder;
	await withLock(`${folder}.lock`, async () => {
		if (await exists(marker)) return;
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		await fill(folder);
		await writeFile(marker, `${new Date().toISOString()}\n`);
	});
	return folder;
}

/**
 * @param {string} lock - a file that holds the id of the process that has the lock
 * @param {() => Promise<void>} work
 */
async function withLock(lock, work) {
	await mkdir(cacheFolder(), { recursive: true });
	for (let told = false; !(await takeLock(lock)); told = true) {
		if (!told) say(`  waiting for another run that is already doing this (its lock: ${lock})`);
		await sleep(LOCK_POLL_MS);
	}
	try {
		await work();
	} finally {
		await rm(lock, { force: true });
	}
}

/** @param {string} lock */
async function takeLock(lock) {
	// A link appears with its content or not at all, so nobody ever reads a lock without an owner.
	const mine = `${lock}.${process.pid}`;
	await writeFile(mine, String(process.pid));
	try {
		await link(mine, lock);
		return true;
	} catch {
		const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
		if (owner === 0 || isRunning(owner)) return false;
		await rm(lock, { force: true });
		return await takeLock(lock);
	} finally {
		await rm(mine, { force: true });
	}
}

/** @param {string} path */
async function exists(path) {
	return await access(path).then(
		() => true,
		() => false,
	);
}
