import { SAMPLES } from '../../darwin/events/samples';
import type { Setup } from '../support/triggerHarness.mts';
import { newWorkflowId, receive, SECRET } from '../support/triggerHarness.mts';

const BODY = JSON.stringify(SAMPLES['session.analyzed']);
const parameters = { events: ['*'] };
const UNAUTHORIZED = { status: 401, body: { status: 'rejected', reason: 'invalid signature' } };

const READ_MS = 50;

/** A published node whose credential a test changes. */
function makeNode() {
	const credential: { signingSecret?: string; gone?: boolean; reads: number } = {
		signingSecret: SECRET,
		reads: 0,
	};
	const setup: Setup = {
		parameters,
		workflowId: newWorkflowId(),
		readCredential: async () => {
			credential.reads += 1;
			// Reading takes n8n a while, so that others arrive meanwhile.
			const { signingSecret, gone } = credential;
			await new Promise((resolve) => setTimeout(resolve, READ_MS));
			if (gone) throw new Error('Credential with ID "credential-1" does not exist');
			return { signingSecret };
		},
	};
	const deliver = async (secret = SECRET) => await receive(setup, { body: BODY, secret });
	return { credential, deliver };
}

const isAccepted = ({ outputs }: Awaited<ReturnType<typeof receive>>) => outputs !== undefined;

describe('the secrets of a node that gets many deliveries', () => {
	it('are read once for deliveries at the same time', async () => {
		const { credential, deliver } = makeNode();
		const started = performance.now();
		const received = await Promise.all(Array.from({ length: 40 }, () => deliver()));
		expect(received.every(isAccepted)).toBe(true);
		// One, and one more for each second that this machine may need.
		expect(credential.reads).toBeLessThanOrEqual(1 + (performance.now() - started) / 1000);
	});

	it('are read few times for 200 forged ones at once, and none gets in', async () => {
		const { credential, deliver } = makeNode();
		const started = performance.now();
		const received = await Promise.all(Array.from({ length: 200 }, () => deliver('forged')));
		expect(received.filter(isAccepted)).toEqual([]);
		for (const { written } of received) expect(written).toEqual(UNAUTHORIZED);
		// One after the other, however many wait.
		expect(credential.reads).toBeLessThanOrEqual(1 + (performance.now() - started) / READ_MS);
		expect(credential.reads).toBeLessThan(200);
	}, 60_000);

	it('are read again before a delivery is refused: a new one works at once', async () => {
		const { credential, deliver } = makeNode();
		await deliver();
		credential.signingSecret = 'new';
		expect(isAccepted(await deliver('new'))).toBe(true);
		expect((await deliver()).written).toEqual(UNAUTHORIZED);
	});

	it('are read again before a delivery is refused for a credential that was out of order', async () => {
		const { credential, deliver } = makeNode();
		credential.signingSecret = `${SECRET} `;
		expect((await deliver()).written).toMatchObject({ status: 503 });
		credential.signingSecret = SECRET;
		expect(isAccepted(await deliver())).toBe(true);
	});

	it('stop being accepted a second after the credential is gone', async () => {
		const { credential, deliver } = makeNode();
		await deliver();
		credential.gone = true;
		const gone = Date.now();
		let received = await deliver();
		while (isAccepted(received)) {
			expect(Date.now() - gone).toBeLessThan(10_000);
			received = await deliver();
		}
		expect(received.written).toEqual({ status: 503, body: { status: 'unavailable' } });
	}, 30_000);

	it('are never those of another workflow', async () => {
		const [one, other] = [makeNode(), makeNode()];
		other.credential.signingSecret = 'other';
		await Promise.all([one.deliver(), other.deliver('other')]);
		expect((await one.deliver('other')).written).toEqual(UNAUTHORIZED);
		expect((await other.deliver()).written).toEqual(UNAUTHORIZED);
	});
});
