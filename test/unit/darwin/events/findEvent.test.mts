import fc from 'fast-check';
import { findEvent, readEventAt } from '../../../../darwin/events/findEvent';
import { SAMPLES } from '../../../../darwin/events/samples';

const event = SAMPLES['session.analyzed'];
const text = JSON.stringify(event);

describe('findEvent', () => {
	it.each([
		['at the root, as the Darwin Trigger puts it', { ...event, id: 'x' }],
		['without an event type', { ...event, eventType: null }],
		['under body, as the Webhook node puts it', { headers: {}, query: {}, body: event }],
		['under body as JSON text', { body: text }],
		['in the only other field that holds one', { row: 3, payload: event, note: 'x' }],
		['in the only other field, as JSON text', { row: 3, payload: ` ${text}` }],
	])('finds an event %s', (_, item) => {
		const found = findEvent(item);
		expect(found).toMatchObject({ ok: true, event: { data: event.data } });
	});

	it('takes the event at the root rather than one inside it', () => {
		const other = SAMPLES['session.opened'];
		expect(findEvent({ ...event, body: other })).toMatchObject({ event: { data: event.data } });
	});

	it.each([
		['an object with the keys name, email', { name: 'María', email: 'm@example.com' }],
		['an empty object', {}],
		['an object with the keys eventType, data', { eventType: 'session.opened', data: [] }],
		['an object with the key data', { data: { sessionId: '1' } }],
		['events in several fields (a, b)', { a: event, b: text }],
		[
			'an object with the keys a0, a1, a2, a3, a4, a5, a6, a7 and 2 more',
			Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`a${index}`, index])),
		],
	])('says that it found %s', (found, item) => {
		expect(findEvent(item)).toEqual({ ok: false, found });
	});

	it('neither throws nor quotes a value, whatever an item holds', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (item) => {
				const secret = 'what a customer said';
				const reading = findEvent({ ...item, eventTyp: secret });
				expect(JSON.stringify(reading)).not.toContain(reading.ok ? '\0' : secret);
			}),
		);
	});
});

describe('readEventAt', () => {
	it.each([
		['a name', 'payload', { payload: event }],
		['a path', 'rows[0].event', { rows: [{ event }] }],
		['a path with a quoted name', 'a["the event"]', { a: { 'the event': event } }],
		['a name that holds dots', 'the.event', { 'the.event': event }],
		['a path with whitespace around it', ' body ', { body: text }],
		['the event itself, from an expression', event, {}],
	])('reads the event at %s', (_, place, item) => {
		expect(readEventAt(item, place)).toMatchObject({ ok: true, event: { data: event.data } });
	});

	it.each([
		['nothing', 'missing', {}],
		['nothing', '', { a: event }],
		['a string', 'a', { a: 'x' }],
		['a string', 'a', { a: '{"eventType":' }],
		['a number', 'a', { a: 1 }],
		['a list of 2', 'a', { a: [1, 2] }],
		['an object with the key b', 'a', { a: { b: 1 } }],
	])('says that it found %s', (found, place, item) => {
		expect(readEventAt(item, place)).toEqual({ ok: false, found });
	});

	it.each(['__proto__', 'constructor', 'constructor.prototype', 'a.__proto__'])(
		'finds no event at %s',
		(place) => {
			expect(readEventAt({ a: {} }, place)).toMatchObject({ ok: false });
		},
	);
});
