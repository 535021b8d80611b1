import { createHash } from 'node:crypto';
import { receivedItem } from '../../../../darwin/delivery/receivedItem';

const receivedAt = new Date('2026-03-12T15:00:00Z');

describe('the item of a body that would arrive', () => {
	const text = '{ "eventType":"session.opened",  "agentId": 12345678901234567890, "id": 7 }';

	it('is what a trigger makes of it, ids and keys included', () => {
		expect(receivedItem(text, receivedAt, 'event')).toEqual({
			ok: true,
			payload: { eventType: 'session.opened', agentId: '12345678901234567890', id: 7 },
			item: {
				eventType: 'session.opened',
				agentId: '12345678901234567890',
				id: 7,
				_id: createHash('sha256').update(text).digest('hex'),
				event: { category: 'session', name: 'opened' },
				receivedAt: '2026-03-12T15:00:00.000Z',
			},
		});
	});

	it('is the payload alone, when the user wants that', () => {
		expect(receivedItem(text, receivedAt, 'payload')).toMatchObject({
			item: { eventType: 'session.opened', agentId: '12345678901234567890', id: 7 },
		});
	});

	it.each([
		['[]', 'body is not a JSON object'],
		['null', 'body is not a JSON object'],
		['"session.opened"', 'body is not a JSON object'],
		['', 'body is not JSON'],
		['{', 'body is not JSON'],
		['\u0000{}', 'body is not JSON'],
	])('does not exist for %j', (body, reason) => {
		expect(receivedItem(body, receivedAt, 'event')).toEqual({ ok: false, reason });
	});
});
