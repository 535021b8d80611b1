import { SAMPLES } from '../../darwin/events/samples';
import type { Received, Setup } from '../support/triggerHarness.mts';
import { newWorkflowId, receive, SECRET } from '../support/triggerHarness.mts';

const BODY = JSON.stringify(SAMPLES['session.analyzed']);
const ALREADY = { webhookResponse: { status: 'ignored', reason: 'already received' } };

/** A published node that ignores repeats for five minutes. */
const makeNode = (setup: Setup = {}, options: object = {}): Setup => ({
	parameters: { events: ['session.analyzed'], options: { ignoreRepeats: 5, ...options } },
	workflowId: newWorkflowId(),
	...setup,
});

const isAccepted = ({ outputs, error }: Received) => outputs !== undefined && error === undefined;

describe('ignoring repeats', () => {
	it('answers a delivery that was received already, starts nothing, and leaves a line in the log', async () => {
		const node = makeNode();
		expect(isAccepted(await receive(node, { body: BODY }))).toBe(true);
		const { result, log } = await receive(node, { body: BODY });
		expect(result).toEqual(ALREADY);
		expect(log).toEqual([
			{ level: 'info', line: expect.stringMatching(/received already within 5 minutes/) },
		]);
	});

	it('takes every other delivery', async () => {
		const node = makeNode();
		await receive(node, { body: BODY });
		expect(isAccepted(await receive(node, { body: `${BODY} ` }))).toBe(true);
	});

	it('is off by default, and for what is no time', async () => {
		for (const ignoreRepeats of [undefined, 0, -5, 'soon', null]) {
			const node = makeNode({}, { ignoreRepeats });
			await receive(node, { body: BODY });
			expect(isAccepted(await receive(node, { body: BODY }))).toBe(true);
		}
	});

	it('keeps the nodes of other workflows apart', async () => {
		await receive(makeNode(), { body: BODY });
		expect(isAccepted(await receive(makeNode(), { body: BODY }))).toBe(true);
	});

	it('lets everything through while the node listens for a test event, which counts for nothing', async () => {
		const node = makeNode();
		const listening: Setup = { ...node, mode: 'manual' };
		expect(isAccepted(await receive(listening, { body: BODY }))).toBe(true);
		expect(isAccepted(await receive(listening, { body: BODY }))).toBe(true);
		expect(isAccepted(await receive(node, { body: BODY }))).toBe(true);
		expect(isAccepted(await receive(listening, { body: BODY }))).toBe(true);
	});

	it('counts only deliveries that were verified and chosen', async () => {
		const node = makeNode();
		await receive(node, { body: BODY, secret: 'forged' });
		await receive(node, { body: BODY, headers: { 'x-signature': '' } });
		const notChosen = { ...node, parameters: { ...node.parameters, events: ['session.opened'] } };
		await receive(notChosen, { body: BODY });
		expect(isAccepted(await receive(node, { body: BODY }))).toBe(true);
	});

	it('takes a delivery again that n8n could not start', async () => {
		let failures = 2;
		const node = makeNode({
			start: async () => {
				if ((failures -= 1) >= 0) throw new Error('SQLITE_FULL');
			},
		});
		expect((await receive(node, { body: BODY })).written?.status).toBe(500);
		expect((await receive(node, { body: BODY })).written?.status).toBe(500);
		expect(isAccepted(await receive(node, { body: BODY }))).toBe(true);
		expect((await receive(node, { body: BODY })).result).toEqual(ALREADY);
	});

	it('takes a delivery again when the node failed after all', async () => {
		const node = makeNode();
		const broken: Setup = {
			...node,
			sabotage: (context) => {
				const { getHeaderData } = context;
				context.getHeaderData = () => {
					const headers = getHeaderData.call(context);
					return Object.defineProperty({ ...headers }, 'broken', {
						enumerable: true,
						get: () => {
							throw new TypeError('broken');
						},
					});
				};
			},
		};
		const parameters = {
			events: ['*'],
			options: { ignoreRepeats: 5, includeHeaders: true },
		};
		expect((await receive({ ...broken, parameters }, { body: BODY })).written?.status).toBe(503);
		expect(isAccepted(await receive({ ...node, parameters }, { body: BODY }))).toBe(true);
	});

	it('takes one of 50 at once, and answers the others when it is answered', async () => {
		let started = 0;
		let release = () => {};
		const gate = new Promise<void>((resolve) => (release = resolve));
		const node = makeNode({
			start: async () => {
				started += 1;
				await gate;
			},
		});
		const deliveries = Array.from({ length: 50 }, () => receive(node, { body: BODY }));
		const answered: Received[] = [];
		for (const delivery of deliveries) void delivery.then((received) => answered.push(received));
		await until(() => started === 1);
		expect(answered).toEqual([]);
		release();
		const all = await Promise.all(deliveries);
		expect(all.filter(isAccepted)).toHaveLength(1);
		expect(all.filter(({ result }) => result.webhookResponse !== undefined)).toHaveLength(50);
		expect(started).toBe(1);
	}, 30_000);

	it('takes the next of several at once when n8n cannot start the first', async () => {
		let started = 0;
		const node = makeNode({
			start: async () => {
				started += 1;
				await new Promise((resolve) => setTimeout(resolve, 100));
				if (started === 1) throw new Error('SQLITE_FULL');
			},
		});
		const all = await Promise.all(Array.from({ length: 5 }, () => receive(node, { body: BODY })));
		expect(all.filter(({ written }) => written?.status === 500)).toHaveLength(1);
		expect(all.filter(isAccepted)).toHaveLength(1);
		expect(started).toBe(2);
	}, 30_000);

	it('takes the next one when the sender hung up before the answer', async () => {
		const hangUp = new AbortController();
		let started = 0;
		const node = makeNode({
			start: async () => {
				started += 1;
				if (started === 1) await new Promise(() => {});
			},
		});
		const first = receive(node, { body: BODY, signal: hangUp.signal }).catch(
			(error: Error) => error.name,
		);
		await until(() => started === 1);
		const second = receive(node, { body: BODY });
		const hungUp = performance.now();
		hangUp.abort();
		expect(await first).toBe('AbortError');
		expect(isAccepted(await second)).toBe(true);
		// At once, and not after the time for which a delivery waits at most.
		expect(performance.now() - hungUp).toBeLessThan(9_000);
	}, 30_000);

	it('costs no expression and one look at the credential', async () => {
		const received = await receive(makeNode(), { body: BODY, secret: SECRET });
		expect(received).toMatchObject({ expressions: 0, credentialReads: 1 });
	});
});

/** Waits until something has happened, for as long as the test may take. */
async function until(happened: () => boolean) {
	while (!happened()) await new Promise((resolve) => setTimeout(resolve, 5));
}
