import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedFolder } from '../../../../tools/setup/cache.mjs';

let cache: string;

beforeEach(() => {
	cache = mkdtempSync(join(tmpdir(), 'cache-test-'));
	process.env.DARWIN_CACHE = cache;
});

afterEach(() => {
	delete process.env.DARWIN_CACHE;
	rmSync(cache, { recursive: true, force: true });
});

describe('a cached folder', () => {
	it('is filled once and then reused', async () => {
		const fills: string[] = [];
		const fill = async (folder: string) => void fills.push(folder);
		expect(await cachedFolder('thing', fill)).toBe(join(cache, 'thing'));
		expect(await cachedFolder('thing', fill)).toBe(join(cache, 'thing'));
		expect(fills).toHaveLength(1);
	});

	it('is filled anew, from nothing, when filling it was interrupted', async () => {
		const interrupted = async (folder: string) => {
			writeFileSync(join(folder, 'half'), '');
			throw new Error('interrupted');
		};
		await expect(cachedFolder('thing', interrupted)).rejects.toThrow('interrupted');
		const folder = await cachedFolder('thing', async (target: string) => {
			expect(existsSync(join(target, 'half'))).toBe(false);
			writeFileSync(join(target, 'whole'), '');
		});
		expect(existsSync(join(folder, 'whole'))).toBe(true);
	});

	it('is taken over from a process that died while it filled it', async () => {
		const NOBODY = 2 ** 22 + 1;
		writeFileSync(join(cache, 'thing.lock'), String(NOBODY));
		let filled = false;
		await cachedFolder('thing', async () => void (filled = true));
		expect(filled).toBe(true);
	}, 10_000);

	it('is filled by one of two that want it at the same time', async () => {
		let fills = 0;
		const fill = async () => {
			fills += 1;
			await new Promise((resolve) => setTimeout(resolve, 100));
		};
		await Promise.all([cachedFolder('thing', fill), cachedFolder('thing', fill)]);
		expect(fills).toBe(1);
	}, 10_000);
});
