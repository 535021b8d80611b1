import { select } from '../../../../darwin/delivery/selection';
import { compileEventPatterns } from '../../../../darwin/events/patterns';

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
