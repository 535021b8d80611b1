import { SAMPLES } from '../../darwin/events/samples';
import { eventually } from '../../tools/n8n/eventually.mjs';
import {
	client,
	post,
	publishTrigger,
	removeCredentials,
	storeCredential,
} from '../support/n8n.mts';

const BODY = JSON.stringify(SAMPLES['session.analyzed']);
const ACCEPTED = { status: 200, body: { status: 'accepted' } };
const UNAUTHORIZED = { status: 401, body: { status: 'rejected', reason: 'invalid signature' } };
/** A removed secret may serve for a second; the rest is for a machine that has much else to do. */
const STOPS_WITHIN_MS = 1_000;
const PATIENCE = 120_000;

afterAll(removeCredentials);

/** Publishes a workflow with a credential of its own, and lets n8n remember its secret. */
async function publishWith(signingSecret: string, store = storeCredential) {
	const credential = await store({ signingSecret });
	const workflow = await publishTrigger({ events: ['*'] }, { darwinWebhookApi: credential });
	const send = async (secret: string) => await post(workflow.url, BODY, { secret });
	expect(await send(signingSecret)).toMatchObject(ACCEPTED);
	return { credential, workflow, send };
}

/** Sends again and again until the answer changes, and asserts that it did in time. */
async function expectToStop(send: () => ReturnType<typeof post>, status: number) {
	const changed = Date.now();
	await eventually(`an answer of ${status}`, async () => {
		const sent = Date.now();
		const answer = await send();
		if (answer.status === status) return answer;
		expect(answer.status).toBe(200);
		expect(sent - changed).toBeLessThanOrEqual(STOPS_WITHIN_MS);
		return undefined;
	});
}

describe('a secret that is changed in a real n8n', () => {
	it(
		'works at once, and the old one stops within a second',
		async () => {
			const { credential, send } = await publishWith('before');
			await client.updateCredential(credential, 'darwinWebhookApi', { signingSecret: 'after' });
			expect(await send('after')).toMatchObject(ACCEPTED);
			await expectToStop(async () => await send('before'), 401);
			expect(await send('after')).toMatchObject(ACCEPTED);
		},
		PATIENCE,
	);

	it(
		'stops within a second when nobody uses the new one',
		async () => {
			const { credential, send } = await publishWith('before');
			await client.updateCredential(credential, 'darwinWebhookApi', { signingSecret: 'after' });
			await expectToStop(async () => await send('before'), 401);
		},
		PATIENCE,
	);

	it(
		'asks the sender to come again within a second when the credential is deleted',
		async () => {
			const { credential, send } = await publishWith(
				'deleted',
				async (data) => await client.createCredential('darwinWebhookApi', 'Short-lived', data),
			);
			await client.deleteCredential(credential.id);
			await expectToStop(async () => await send('deleted'), 503);
		},
		PATIENCE,
	);

	it(
		'is never that of another workflow',
		async () => {
			const [one, other] = [await publishWith('one'), await publishWith('other')];
			const answers = await Promise.all(
				Array.from({ length: 10 }, () => [one.send('one'), other.send('one')]).flat(),
			);
			expect(answers.filter((_, index) => index % 2 === 0)).toEqual(
				Array(10).fill(expect.objectContaining({ status: 200 })),
			);
			expect(answers.filter((_, index) => index % 2 === 1)).toEqual(Array(10).fill(UNAUTHORIZED));
		},
		PATIENCE,
	);
});

describe('many forged deliveries at once', () => {
	it(
		'are all refused, and start nothing',
		async () => {
			const workflow = await publishTrigger({ events: ['*'] });
			const answers = await Promise.all(
				Array.from(
					{ length: 200 },
					async () => await post(workflow.url, BODY, { secret: 'forged' }),
				),
			);
			expect(answers).toEqual(Array(200).fill(UNAUTHORIZED));
			const { body } = await post(workflow.url, BODY);
			const [execution, ...surplus] = await client.waitForExecutions(workflow.id, 1);
			expect(surplus).toEqual([]);
			const { outputs } = await client.readRun(execution.id, 'Next');
			expect(outputs[0][0].json.id).toBe(body.id);
		},
		PATIENCE,
	);
});
