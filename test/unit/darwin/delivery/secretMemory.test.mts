import fc from 'fast-check';
import { SecretMemory } from '../../../../darwin/delivery/secretMemory';

const LIFETIME = 1_000;

interface Secret {
	usable: boolean;
	text: string;
}

/** A memory whose clock and whose reads the test moves by hand. */
function makeWorld(capacity = 10) {
	const world = { now: 0, stored: 'first', reads: 0, comparisons: 0 };
	const pending: Array<{ secret: Secret; end: () => void; fail: () => void }> = [];
	const memory = new SecretMemory<Secret>({
		lifetime: LIFETIME,
		capacity,
		now: () => world.now,
		isUsable: ({ usable }) => usable,
		isSame: (a, b) => a.text === b.text,
	});
	/** A read takes what is stored when it begins, and ends when the test says so. */
	const read = async () => {
		world.reads += 1;
		const secret = { usable: world.stored !== 'gone', text: world.stored };
		return await new Promise<Secret>((resolve, reject) => {
			const end = () => resolve(secret);
			pending.push({ secret, end, fail: () => reject(new Error('cannot be read')) });
		});
	};
	return {
		world,
		memory,
		pending,
		deliver: async (signedWith: string, key: string | undefined = 'node') =>
			await memory.decide(
				key,
				read,
				({ text }) => {
					world.comparisons += 1;
					return text === signedWith;
				},
				(verdict) => verdict,
			),
		/** Ends every read that is under way, and those that begin because of that. */
		settle: async () => {
			await rest();
			while (pending.length > 0) {
				for (const { end } of pending.splice(0)) end();
				await rest();
			}
		},
	};
}

/** Lets everything happen that waits for nothing but its turn. */
async function rest() {
	await new Promise((resolve) => setImmediate(resolve));
}

type World = ReturnType<typeof makeWorld>;

/** Delivers, ends the reads that are needed, and gives the verdict. */
async function delivered(world: World, signedWith: string, key?: string) {
	const verdict = world.deliver(signedWith, key);
	await world.settle();
	return await verdict;
}

describe('a remembered secret', () => {
	it('serves for a second from when its read began, and not longer', async () => {
		const test = makeWorld();
		expect(await delivered(test, 'first')).toBe(true);
		test.world.now = LIFETIME - 1;
		expect(await delivered(test, 'first')).toBe(true);
		expect(test.world.reads).toBe(1);
		test.world.now = LIFETIME;
		expect(await delivered(test, 'first')).toBe(true);
		expect(test.world.reads).toBe(2);
	});

	it('that was removed is accepted within its second and refused afterwards', async () => {
		const test = makeWorld();
		await delivered(test, 'first');
		test.world.stored = 'second';
		expect(await delivered(test, 'first')).toBe(true);
		test.world.now = LIFETIME;
		expect(await delivered(test, 'first')).toBe(false);
	});

	it('never refuses: a new one works at once, and the old one no longer after that', async () => {
		const test = makeWorld();
		await delivered(test, 'first');
		test.world.stored = 'second';
		expect(await delivered(test, 'second')).toBe(true);
		expect(test.world.reads).toBe(2);
		expect(await delivered(test, 'first')).toBe(false);
	});

	it('is not tried twice when reading it again gives the same', async () => {
		const test = makeWorld();
		await delivered(test, 'first');
		expect(await delivered(test, 'forged')).toBe(false);
		expect(test.world).toMatchObject({ reads: 2, comparisons: 2 });
	});

	it('of which reading failed is not remembered', async () => {
		const test = makeWorld();
		await delivered(test, 'first');
		test.world.stored = 'gone';
		test.world.now = LIFETIME;
		expect(await delivered(test, 'first')).toBe(false);
		test.world.stored = 'first';
		expect(await delivered(test, 'first')).toBe(true);
		expect(test.world).toMatchObject({ reads: 3, comparisons: 3 });
	});

	it('is forgotten when it turns out within its second that the credential is gone', async () => {
		const test = makeWorld();
		await delivered(test, 'first');
		test.world.stored = 'gone';
		await delivered(test, 'forged');
		expect(await delivered(test, 'first')).toBe(false);
	});

	it('serves nobody else', async () => {
		const test = makeWorld();
		await delivered(test, 'first', 'a');
		test.world.stored = 'second';
		expect(await delivered(test, 'first', 'b')).toBe(false);
		expect(await delivered(test, 'first', 'a')).toBe(true);
	});

	it('is not remembered for a node that cannot be told from others', async () => {
		const test = makeWorld();
		const read = async () => ({ usable: true, text: String((test.world.reads += 1)) });
		const read1 = await test.memory.decide(undefined, read, ({ text }) => text, Boolean);
		const read2 = await test.memory.decide(undefined, read, ({ text }) => text, Boolean);
		expect([read1, read2, test.memory.size]).toEqual(['1', '2', 0]);
	});
});

describe('deliveries at the same time', () => {
	it('share one read when they are accepted', async () => {
		const test = makeWorld();
		const verdicts = Array.from({ length: 50 }, () => test.deliver('first'));
		await test.settle();
		expect(await Promise.all(verdicts)).not.toContain(false);
		expect(test.world.reads).toBe(1);
	});

	it('share two when they are refused: the one under way, and the next, which none of them missed', async () => {
		const test = makeWorld();
		const verdicts = Array.from({ length: 200 }, () => test.deliver('forged'));
		await test.settle();
		expect(await Promise.all(verdicts)).not.toContain(true);
		expect(test.world.reads).toBe(2);
	});

	it('are never refused by a read that began before they arrived', async () => {
		const test = makeWorld();
		const early = test.deliver('first');
		await rest();
		test.world.stored = 'second';
		const late = test.deliver('second');
		await test.settle();
		expect(await early).toBe(true);
		expect(await late).toBe(true);
	});

	it('are never refused by a second read either that began before they arrived', async () => {
		const test = makeWorld();
		await delivered(test, 'first');
		const forged = test.deliver('forged');
		await rest();
		test.world.stored = 'second';
		const late = test.deliver('second');
		await test.settle();
		expect(await forged).toBe(false);
		expect(await late).toBe(true);
	});

	it('are never accepted by a read that began more than a second ago', async () => {
		const test = makeWorld();
		const early = test.deliver('first');
		await rest();
		test.world.stored = 'second';
		const late = test.deliver('first');
		test.world.now = LIFETIME;
		await test.settle();
		expect(await early).toBe(true);
		expect(await late).toBe(false);
	});

	it('do not wait for a read that never ends', async () => {
		const test = makeWorld();
		void test.deliver('first');
		await rest();
		test.pending.splice(0);
		test.world.now = LIFETIME;
		expect(await delivered(test, 'first')).toBe(true);
	});

	it('keep what a later read has found when an earlier one ends after it', async () => {
		const test = makeWorld();
		const early = test.deliver('first');
		await rest();
		const [slow] = test.pending.splice(0);
		test.world.now = LIFETIME;
		await delivered(test, 'first');
		slow.end();
		expect(await early).toBe(true);
		expect(await test.deliver('first')).toBe(true);
		expect(test.world.reads).toBe(2);
	});

	it('get the failure of their own read, and survive that of another', async () => {
		const test = makeWorld();
		const own = test.deliver('first').catch((error: Error) => error.message);
		const other = test.deliver('first');
		await rest();
		test.pending.splice(0)[0].fail();
		await test.settle();
		expect(await own).toBe('cannot be read');
		expect(await other).toBe(true);
	});
});

describe('the memory', () => {
	it('is bounded: the secrets that were read longest ago go first', async () => {
		const test = makeWorld(3);
		for (const key of ['a', 'b', 'c', 'd']) await delivered(test, 'first', key);
		expect(test.memory.size).toBe(3);
		expect(test.world.reads).toBe(4);
		await delivered(test, 'first', 'd');
		expect(test.world.reads).toBe(4);
		await delivered(test, 'first', 'a');
		expect(test.world.reads).toBe(5);
	});

	it('stays bounded while reads do not end', async () => {
		const test = makeWorld(3);
		for (let key = 0; key < 20; key += 1) void test.deliver('first', String(key));
		await rest();
		expect(test.memory.size).toBe(3);
		await test.settle();
	});

	it('forgets what is past its lifetime', async () => {
		const test = makeWorld();
		for (const key of ['a', 'b', 'c']) await delivered(test, 'first', key);
		test.world.now = LIFETIME;
		await delivered(test, 'first', 'd');
		expect(test.memory.size).toBe(1);
	});
});

type Step =
	| { kind: 'deliver'; signedWith: string }
	| { kind: 'store'; secret: string }
	| { kind: 'wait'; time: number }
	| { kind: 'end'; which: number };

describe('whatever happens in whatever order', () => {
	const secret = fc.constantFrom('first', 'second', 'gone');
	const step: fc.Arbitrary<Step> = fc.oneof(
		fc.record({ kind: fc.constant('deliver' as const), signedWith: secret }),
		fc.record({ kind: fc.constant('store' as const), secret }),
		fc.record({ kind: fc.constant('wait' as const), time: fc.integer({ min: 1, max: 700 }) }),
		fc.record({ kind: fc.constant('end' as const), which: fc.nat(3) }),
	);

	it('is refused only by what was stored after it came, accepted only by what was stored a second before', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
				const test = makeWorld();
				const history: Array<{ time: number; order: number; secret: string }> = [];
				const arrivals: Array<{ time: number; order: number; signedWith: string }> = [];
				const verdicts: Array<Promise<{ accepted: boolean; time: number }>> = [];
				const store = (stored: string, order: number) => {
					test.world.stored = stored;
					history.push({ time: test.world.now, order, secret: stored });
				};
				store('first', -1);
				for (const [order, action] of steps.entries()) {
					if (action.kind === 'store') store(action.secret, order);
					if (action.kind === 'wait') test.world.now += action.time;
					if (action.kind === 'end') test.pending.splice(action.which, 1)[0]?.end();
					if (action.kind === 'deliver') {
						arrivals.push({ time: test.world.now, order, signedWith: action.signedWith });
						verdicts.push(
							test
								.deliver(action.signedWith)
								.then((accepted) => ({ accepted, time: test.world.now })),
						);
					}
					await rest();
				}
				await test.settle();
				for (const [index, verdict] of (await Promise.all(verdicts)).entries()) {
					const { time, order, signedWith } = arrivals[index];
					const storedSince = (since: (at: { time: number; order: number }) => boolean) =>
						history
							.filter(
								(at, place) =>
									since(at) || history[place + 1] === undefined || since(history[place + 1]),
							)
							.map(({ secret: stored }) => stored);
					const afterArrival = storedSince((at) => at.order > order);
					const aSecondBefore = storedSince((at) => at.time > time - LIFETIME || at.order > order);
					const isSound = verdict.accepted
						? aSecondBefore.includes(signedWith)
						: afterArrival.some((stored) => stored !== signedWith);
					expect(isSound).toBe(true);
				}
			}),
			{ numRuns: 300 },
		);
	}, 60_000);
});
