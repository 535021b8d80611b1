import { sign } from '../../darwin/delivery/signature';
import { SAMPLES } from '../../darwin/events/samples';
import type { Sent, Setup } from '../support/triggerHarness.mts';
import { receive, SECRET } from '../support/triggerHarness.mts';

const BODY = JSON.stringify(SAMPLES['session.analyzed']);
const parameters = { events: ['session.analyzed'] };
const listening: Setup = { parameters, mode: 'manual' };
const rejected = (status: number, reason: string) => ({
	status,
	body: { status: 'rejected', reason },
});

interface Case {
	setup?: Setup;
	sent: Sent;
	written: { status: number; body: object };
	message: string;
	remedy: string;
}

const cases: Record<string, Case> = {
	'a wrong signature': {
		sent: { body: BODY, secret: 'forged' },
		written: rejected(401, 'invalid signature'),
		message:
			'The event was refused because the X-SIGNATURE header does not match the body: the secret in the credential is not the one in Darwin, or something in between changed the body',
		remedy: 'Copy the webhook secret from Darwin again and paste it into the credential.',
	},
	'its age': {
		setup: { ...listening, parameters: { events: ['*'], options: { maxAge: 60 } } },
		sent: { body: JSON.stringify({ eventType: 'x', timestamp: '2020-01-01T00:00:00Z' }) },
		written: rejected(401, 'stale event'),
		message: 'The event was refused because it is ',
		remedy: 'change Maximum Age under Options.',
	},
	'a timestamp that cannot be read': {
		setup: { ...listening, parameters: { events: ['*'], options: { maxAge: 60 } } },
		sent: { body: '{"eventType":"x","timestamp":"soon"}' },
		written: rejected(401, 'stale event'),
		message: 'The event was refused because its timestamp is missing or cannot be read',
		remedy: 'change Maximum Age under Options.',
	},
	'a body that is no JSON': {
		sent: { body: 'hello', headers: { 'content-type': 'text/plain' } },
		written: rejected(400, 'body is not JSON'),
		message: 'The event was refused because its body is not JSON',
		remedy: 'Find out what was sent to the test URL.',
	},
	'a body whose bytes n8n does not keep': {
		sent: { body: '--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
		written: rejected(415, 'body cannot be read'),
		message: 'The event was refused because n8n does not keep the bytes of a body of this type',
		remedy: 'Let it be sent as application/json.',
	},
	'a credential that is gone': {
		setup: { ...listening, credential: null },
		sent: { body: BODY },
		written: { status: 503, body: { status: 'unavailable' } },
		message: 'The Darwin Webhook API credential is missing or cannot be read',
		remedy: 'Choose one in the node, or create one',
	},
	'a secret that cannot be used': {
		setup: { ...listening, credential: { signingSecret: `${SECRET} ` } },
		sent: { body: BODY },
		written: { status: 503, body: { status: 'unavailable' } },
		message: 'The Darwin Webhook API credential cannot be used',
		remedy: 'Remove the spaces and line breaks around it.',
	},
	'a fault of the node': {
		setup: {
			...listening,
			sabotage: (context) => {
				context.getNodeParameter = () => {
					throw new TypeError('cannot read María');
				};
			},
		},
		sent: { body: BODY },
		written: { status: 503, body: { status: 'unavailable' } },
		message: 'The event could not be accepted because of an unexpected TypeError',
		remedy: 'Execute the step again',
	},
};

describe('while the node listens for a test event', () => {
	it.each(Object.entries(cases))(
		'the editor shows the cause and the remedy of a refusal for %s, and the caller gets the same answer as always',
		async (_, { setup = listening, sent, written, message, remedy }) => {
			const received = await receive(setup, sent);
			expect(received.written).toEqual(written);
			expect(received.outputs).toBeUndefined();
			expect(received.error).toMatchObject({
				name: 'NodeOperationError',
				message: expect.stringContaining(message),
				description: expect.stringContaining(remedy),
			});
			expect(received.error?.description).toMatch(/[Ee]xecute the step again/);
			expect(received.log).toHaveLength(1);

			const shown = JSON.stringify([received.error?.message, received.error?.description]);
			expect(shown).not.toContain(SECRET);
			expect(shown).not.toContain(sign(sent.body ?? '', sent.secret ?? SECRET));
			expect(shown).not.toMatch(/María|soon|hello/);

			const production = await receive({ ...setup, mode: 'webhook' }, sent);
			expect(production.error).toBeUndefined();
			expect(production.written).toEqual(written);
		},
	);

	it.each([
		['missing', ''],
		['malformed', 'not-a-signature'],
		['sent twice', `${sign(BODY, SECRET)}, ${sign(BODY, SECRET)}`],
	])('a scanner whose signature is %s leaves it listening', async (_, signature) => {
		const sent = { body: BODY, headers: { 'x-signature': signature } };
		const { error, written } = await receive(listening, sent);
		expect(error).toBeUndefined();
		expect(written).toEqual(rejected(401, 'invalid signature'));
	});

	it('an event that was not chosen leaves it listening', async () => {
		const { error, result } = await receive(listening, { body: '{"eventType":"session.opened"}' });
		expect(error).toBeUndefined();
		expect(result).toEqual({ webhookResponse: { status: 'ignored', reason: 'event not chosen' } });
	});

	it('an event that was chosen arrives', async () => {
		expect((await receive(listening, { body: BODY })).outputs).toHaveLength(1);
	});
});
