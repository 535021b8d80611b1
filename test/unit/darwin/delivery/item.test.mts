import { createHash } from 'node:crypto';
import { buildItem, deliveryId } from '../../../../darwin/delivery/item';
import { SAMPLES } from '../../../../darwin/events/samples';

const receivedAt = new Date('2026-03-12T15:00:00.000Z');
const headers = { 'x-signature': 'ab'.repeat(32), 'user-agent': 'Darwin', host: 'example.com' };

const build = (
	payload: Record<string, unknown>,
	settings: Partial<Parameters<typeof buildItem>[2]> = {},
) => {
	const rawBody = Buffer.from(JSON.stringify(payload));
	return buildItem({ payload, rawBody, headers, receivedAt }, deliveryId(rawBody), {
		format: 'event',
		...settings,
	});
};

describe('the item', () => {
	it.each(Object.values(SAMPLES))(
		'holds every key of $eventType untouched, and three more',
		(sample) => {
			const { id, event, receivedAt: time, ...rest } = build(sample);
			expect(rest).toEqual(sample);
			expect(id).toMatch(/^[0-9a-f]{64}$/);
			expect(event).toMatchObject({ category: expect.stringMatching(/^(session|function)$/) });
			expect(time).toBe('2026-03-12T15:00:00.000Z');
		},
	);

	it('has the same id for every redelivery, and another for another body', () => {
		const body = Buffer.from('{"a":1}');
		expect(deliveryId(body)).toBe(createHash('sha256').update('{"a":1}').digest('hex'));
		expect(deliveryId(Buffer.from('{"a":1} '))).not.toBe(deliveryId(body));
	});

	it("leaves Darwin's own id, event and receivedAt, and puts ours beside them", () => {
		const item = build({ eventType: 'session.opened', id: 5, event: 'theirs', receivedAt: null });
		expect(item).toMatchObject({
			id: 5,
			event: 'theirs',
			receivedAt: null,
			_id: expect.stringMatching(/^[0-9a-f]{64}$/),
			_event: { category: 'session', name: 'opened' },
			_receivedAt: '2026-03-12T15:00:00.000Z',
		});
	});

	it('overwrites nothing, even where Darwin has both names', () => {
		expect(build({ id: 1, _id: 2 })).toMatchObject({ id: 1, _id: 2, __id: expect.any(String) });
	});

	it('says that there is no event type with null, and leaves an odd one alone', () => {
		expect(build({ data: {} })).toMatchObject({
			eventType: null,
			event: { category: '', name: '' },
		});
		expect(build({ eventType: 7 })).toMatchObject({ eventType: 7 });
		expect(build({ eventType: '' })).toMatchObject({ eventType: '' });
	});

	it('holds headers and raw body only when they are wanted, and never the signature', () => {
		expect(build({})).not.toHaveProperty('headers');
		expect(build({})).not.toHaveProperty('rawBody');
		const item = build({ a: 'ñ' }, { includeHeaders: true, includeRawBody: true });
		expect(item.headers).toEqual({ 'user-agent': 'Darwin', host: 'example.com' });
		expect(item.rawBody).toBe('{"a":"ñ"}');
	});

	it('in the payload format is what Darwin sent, and nothing else', () => {
		const payload = { eventType: 'session.opened', odd: [null, 1] };
		const item = build(payload, { format: 'payload', includeHeaders: true, includeRawBody: true });
		expect(item).toEqual(payload);
		expect(build({ data: {} }, { format: 'payload' })).toEqual({ data: {} });
	});

	it('keeps a key called __proto__ as a key', () => {
		const item = build(JSON.parse('{"__proto__":{"polluted":true}}'));
		expect(Object.keys(item)).toContain('__proto__');
		expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
	});
});
