import type { Claim } from '../../../../darwin/delivery/repeats';
import { Repeats } from '../../../../darwin/delivery/repeats';

const MINUTE = 60_000;
const PATIENCE = 10_000;

/** A memory whose clock the test moves by hand. */
function makeWorld(capacity = 10_000) {
	let now = 0;
	let alarms: Array<{ at: number; ring: () => void }> = [];
	const repeats = new Repeats({
		capacity,
		now: () => now,
		patience: PATIENCE,
		pause: async (duration) =>
			await new Promise<void>((ring) => void alarms.push({ at: now + duration, ring })),
	});
	return {
		repeats,
		waiting: () => alarms.length,
		claim: async (key = 'id', period = MINUTE) => await repeats.claim(key, period),
		pass: async (duration: number) => {
			const end = now + duration;
			await rest();
			for (const due = () => Math.min(end, ...alarms.map(({ at }) => at)); now < end; ) {
				now = due();
				const rung = alarms.filter(({ at }) => at <= now);
				alarms = alarms.filter(({ at }) => at > now);
				for (const { ring } of rung) ring();
				await rest();
			}
		},
		/** A delivery that is taken and answered with 200. */
		receive: async (key: string) => answer(await repeats.claim(key, MINUTE), true),
	};
}

async function rest() {
	await new Promise((resolve) => setImmediate(resolve));
}

function answer(claim: Claim, isReceived: boolean) {
	if (claim.outcome !== 'take') throw new Error(`${claim.outcome}, and not taken`);
	claim.answered(isReceived);
}

/** The outcomes of claims as far as there are any. */
function watch(claims: Array<Promise<Claim>>) {
	const outcomes: string[] = [];
	for (const claim of claims) void claim.then(({ outcome }) => outcomes.push(outcome));
	return outcomes;
}

describe('a delivery that comes again', () => {
	it('is received already within the time, and taken after it', async () => {
		const { receive, claim, pass } = makeWorld();
		await receive('id');
		await pass(MINUTE - 1);
		expect(await claim()).toEqual({ outcome: 'received' });
		await pass(1);
		expect(await claim()).toMatchObject({ outcome: 'take' });
	});

	it('does not make the time any longer', async () => {
		const { receive, claim, pass } = makeWorld();
		await receive('id');
		await pass(MINUTE - 1);
		await claim();
		await pass(MINUTE - 1);
		expect(await claim()).toMatchObject({ outcome: 'take' });
	});

	it('is told from every other', async () => {
		const { receive, claim } = makeWorld();
		await receive('id');
		expect(await claim('other')).toMatchObject({ outcome: 'take' });
	});

	it('is taken again when the first could not be taken', async () => {
		const { claim } = makeWorld();
		answer(await claim(), false);
		expect(await claim()).toMatchObject({ outcome: 'take' });
	});

	it('counts by the period of whoever asks', async () => {
		const { receive, claim, pass } = makeWorld();
		await receive('id');
		await pass(2 * MINUTE);
		expect(await claim('id', 3 * MINUTE)).toEqual({ outcome: 'received' });
		expect(await claim('id', MINUTE)).toMatchObject({ outcome: 'take' });
	});
});

describe('deliveries at the same time', () => {
	it('wait for the one that is taken, and are received with it', async () => {
		const { claim } = makeWorld();
		const first = await claim();
		const outcomes = watch(Array.from({ length: 49 }, async () => await claim()));
		await rest();
		expect(outcomes).toEqual([]);
		answer(first, true);
		await rest();
		expect(outcomes).toEqual(Array(49).fill('received'));
	});

	it('are taken one after the other as long as none is received', async () => {
		const { claim } = makeWorld();
		const claims = Array.from({ length: 5 }, async () => await claim());
		const outcomes = watch(claims);
		for (const index of [0, 1, 2]) {
			await rest();
			expect(outcomes).toHaveLength(index + 1);
			answer(await claims[index], index === 2);
		}
		await rest();
		expect(outcomes).toEqual(['take', 'take', 'take', 'received', 'received']);
	});

	it('do not wait for one of another key', async () => {
		const { claim } = makeWorld();
		await claim();
		expect(await claim('other')).toMatchObject({ outcome: 'take' });
	});

	it('wait no longer than is bearable: one is taken in its place, the others are told that nobody knows', async () => {
		const { claim, pass } = makeWorld();
		await claim();
		const outcomes = watch(Array.from({ length: 5 }, async () => await claim()));
		await pass(PATIENCE - 1);
		expect(outcomes).toEqual([]);
		await pass(1);
		expect(outcomes.sort()).toEqual(['take', ...Array(4).fill('unanswered')]);
	});

	it('share one timer, which is over soon after the answer', async () => {
		const { claim, waiting, pass } = makeWorld();
		const first = await claim();
		watch(Array.from({ length: 5 }, async () => await claim()));
		await rest();
		expect(waiting()).toBe(1);
		answer(first, true);
		await pass(300);
		expect(waiting()).toBe(0);
	});

	it('still wait for the second when the one that took too long fails in the end', async () => {
		const { claim, pass } = makeWorld();
		const slow = await claim();
		const second = claim();
		await pass(PATIENCE);
		answer(slow, false);
		const third = watch([claim()]);
		await rest();
		expect(third).toEqual([]);
		answer(await second, true);
		await rest();
		expect(third).toEqual(['received']);
	});

	it('are received when the one that took too long is received after all', async () => {
		const { claim, pass } = makeWorld();
		const slow = await claim();
		const second = claim();
		await pass(PATIENCE);
		const third = watch([claim()]);
		answer(slow, true);
		answer(await second, false);
		await rest();
		expect(third).toEqual(['received']);
	});
});

describe('the memory', () => {
	it('is bounded: the oldest go first', async () => {
		const { repeats, receive, claim } = makeWorld(3);
		for (const key of ['a', 'b', 'c', 'd']) await receive(key);
		expect(repeats.size).toBe(3);
		expect(await claim('b')).toEqual({ outcome: 'received' });
		expect(await claim('a')).toMatchObject({ outcome: 'take' });
	});

	it('holds nothing of deliveries that were not received', async () => {
		const { repeats, claim } = makeWorld();
		for (const key of ['a', 'b', 'c']) answer(await claim(key), false);
		expect(repeats.size).toBe(0);
	});

	it('takes ten thousand in its stride', async () => {
		const { repeats, receive } = makeWorld();
		for (let key = 0; key < 12_000; key += 1) await receive(String(key));
		expect(repeats.size).toBe(10_000);
	});
});
