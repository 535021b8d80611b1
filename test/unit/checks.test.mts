import { compileEventPatterns } from '../../darwin/events/patterns';
import { sign } from '../../darwin/delivery/signature';
import { verifyDelivery } from '../../darwin/delivery/verifyDelivery';
import { checkAge } from '../../darwin/delivery/age';
import { select } from '../../darwin/delivery/selection';

const SECRET = 'secret';
const receive = (body: string | Buffer, signed: string | Buffer = body, secrets = [SECRET]) =>
	verifyDelivery(Buffer.from(body), Buffer.from(sign(signed, SECRET), 'hex'), secrets);

describe('authenticating a body', () => {
	it.each([
		['escapes', '{"nombre":"Mu\\u00f1oz","clave":"\\/"}'],
		['a number with a trailing zero', '{"n":1.0}'],
		['white space', ' {\n"a" :1}\n'],
		['a repeated key', '{"a":1,"a":2}'],
		['a byte order mark', '\ufeff{"a":1}'],
	])('verifies the bytes that were received: %s', (_, body) => {
		expect(receive(body)).toMatchObject({ ok: true });
	});

	it("accepts the signature of the body written again, as Darwin's sample makes it", () => {
		const sent = '{ "eventType" : "session.opened", "n": 1.0, "name": "Mu\\u00f1oz" }';
		expect(receive(sent, '{"eventType":"session.opened","n":1,"name":"Muñoz"}')).toMatchObject({
			ok: true,
			payload: { eventType: 'session.opened', n: 1, name: 'Muñoz' },
		});
	});

	it('uses only what was signed when the body written again was', () => {
		// Both bodies are written again as the same text; only that text was signed.
		const received = receive('{"id":9007199254740993 }', '{"id":9007199254740992}');
		expect(received).toMatchObject({ ok: true, payload: { id: 9007199254740992 } });
	});

	it.each([
		['another body', '{"a":1}', '{"a":2}'],
		['another body that is no JSON', 'a', 'b'],
		['nesting that no engine can write', '['.repeat(100_000), '{}'],
	])('rejects the signature of %s', (_, body, signed) => {
		expect(receive(body, signed)).toMatchObject({ ok: false, outcome: 'unauthorized' });
	});

	it('rejects everything while there is no secret', () => {
		expect(receive('{}', '{}', [])).toMatchObject({ ok: false, outcome: 'unauthorized' });
	});

	it.each([
		['', 'body is not JSON'],
		['a=1', 'body is not JSON'],
		['[1]', 'body is not a JSON object'],
		['null', 'body is not a JSON object'],
	])('calls a signed body unreadable when it is no object: %j', (body, cause) => {
		expect(receive(body)).toEqual({ ok: false, outcome: 'unreadable', cause });
	});

	it('calls a body unreadable when only its rewritten form was signed and it is no object', () => {
		expect(receive('[ 1 ]', '[1]')).toMatchObject({ ok: false, outcome: 'unreadable' });
	});
});

describe('checking the age', () => {
	const NOW = Date.UTC(2026, 0, 1, 12);
	const at = (seconds: number) => ({ timestamp: new Date(NOW - seconds * 1000).toISOString() });

	it('accepts any age, and any timestamp, while there is no limit', () => {
		expect(checkAge(at(1e6), 0, NOW)).toEqual({ ok: true });
		expect(checkAge({}, 0, NOW)).toEqual({ ok: true });
		expect(checkAge(at(1e6), -5, NOW)).toEqual({ ok: true });
	});

	it('accepts up to the limit and refuses beyond it', () => {
		expect(checkAge(at(300), 300, NOW)).toEqual({ ok: true });
		expect(checkAge(at(301), 300, NOW)).toMatchObject({ ok: false, outcome: 'stale' });
		expect(checkAge(at(-60), 300, NOW)).toEqual({ ok: true });
	});

	it.each([{}, { timestamp: 'soon' }, { timestamp: null }])(
		'refuses a delivery whose age cannot be told: %j',
		(payload) => {
			expect(checkAge(payload, 300, NOW)).toMatchObject({ ok: false, outcome: 'stale' });
		},
	);
});

describe('selecting a delivery', () => {
	const filter = (settings: object = {}, events = ['session.opened']) => ({
		matchEvent: compileEventPatterns({ events }),
		agentIds: [],
		channels: [],
		...settings,
	});
	const payload = {
		eventType: 'session.opened',
		agentId: 1042,
		data: { channelName: 'WhatsApp' },
	};

	it('takes a chosen event and tells which choice took it', () => {
		expect(select(payload, filter())).toEqual({
			ok: true,
			match: { choice: 'session.opened', byWildcard: false },
		});
	});

	it.each([
		['event not chosen', { ...payload, eventType: 'session.closed' }, filter()],
		['no event type', { data: {} }, filter()],
		['no event type', { eventType: 7 }, filter()],
		['no event type', { eventType: '' }, filter()],
		['agent not chosen', payload, filter({ agentIds: ['1043'] })],
		['agent not chosen', { eventType: 'session.opened' }, filter({ agentIds: ['undefined'] })],
		['agent not chosen', { ...payload, agentId: { toString: null } }, filter({ agentIds: ['x'] })],
		['channel not chosen', payload, filter({ channels: ['instagram'] })],
		['channel not chosen', { ...payload, data: null }, filter({ channels: ['whatsapp'] })],
	])('ignores with a reason: %s', (reason, delivery, settings) => {
		expect(select(delivery, settings)).toMatchObject({ ok: false, outcome: 'ignored', reason });
	});

	it('takes a delivery without an event type when every event is chosen', () => {
		expect(select({ data: {} }, filter({}, ['*']))).toMatchObject({ ok: true });
	});

	it('compares agents as text and channels in any case', () => {
		expect(select(payload, filter({ agentIds: ['1042'] }))).toMatchObject({ ok: true });
		expect(select(payload, filter({ channels: ['Instagram', 'whatsapp'] }))).toMatchObject({
			ok: true,
		});
	});
});
