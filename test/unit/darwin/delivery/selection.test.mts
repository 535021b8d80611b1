import type { Condition } from '../../../../darwin/delivery/conditions';
import type { DeliveryFilter } from '../../../../darwin/delivery/selection';
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

const selected = (payload: object, filter: Partial<DeliveryFilter>) =>
	select(payload as Record<string, unknown>, {
		matchEvent: compileEventPatterns({ events: ['*'] }),
		agentIds: [],
		channels: [],
		...filter,
	});

describe('selecting by the type of the session', () => {
	it.each(['inbound', 'INBOUND', ' Inbound\u200b'])(
		'takes a chosen type however it is written: %j',
		(type) => {
			const event = { eventType: 'session.opened', data: { type } };
			expect(selected(event, { sessionTypes: ['inbound'] }).ok).toBe(true);
			expect(selected(event, { sessionTypes: ['outbound', 'inbound'] }).ok).toBe(true);
			expect(selected(event, { sessionTypes: ['outbound'] }).ok).toBe(false);
			expect(selected(event, { sessionTypes: [] }).ok).toBe(true);
		},
	);

	it.each([
		{ eventType: 'session.opened', data: {} },
		{ eventType: 'session.opened', data: { type: null } },
		{ eventType: 'session.opened', data: { type: ['inbound'] } },
		{ eventType: 'session.opened', data: null },
		{ eventType: 'session.opened' },
		{ eventType: 'function.call.bookMeeting', data: { inputs: {} } },
		{ data: { type: 'another' } },
	])('does not take what has none, or another: %j', (event) => {
		expect(selected(event, { sessionTypes: ['inbound', 'outbound'] })).toEqual({
			ok: false,
			outcome: 'ignored',
			reason: 'session type not chosen',
			cause: 'its session is not of one of the Session Types',
		});
	});
});

describe('selecting by conditions', () => {
	const event = { eventType: 'session.analyzed', data: { smartFields: { ciudad: 'Lima' } } };
	const city = (value: string): Condition => ({
		subject: 'smartField',
		place: 'ciudad',
		operator: 'equals',
		value,
	});
	const note: Condition = {
		subject: 'path',
		place: ' data.note\n',
		operator: 'contains',
		value: 'secret',
	};

	it('takes an event that meets them', () => {
		expect(selected(event, { conditions: [city('lima')] }).ok).toBe(true);
		expect(selected(event, { conditions: [note, city('lima')], conditionsMatch: 'any' }).ok).toBe(
			true,
		);
	});

	it('names the places of the others, and no value', () => {
		expect(selected(event, { conditions: [city('lima'), city('quito'), note] })).toEqual({
			ok: false,
			outcome: 'ignored',
			reason: 'condition not met',
			cause: 'it does not meet the Conditions on the smart field "ciudad", the path "data.note"',
		});
		expect(
			selected(event, { conditions: [city('quito'), note], conditionsMatch: 'any' }),
		).toMatchObject({
			cause: 'none of its Conditions is met, on the smart field "ciudad", the path "data.note"',
		});
	});

	it('come last, behind all that is cheaper to look at', () => {
		const filter = { conditions: [city('quito')], sessionTypes: ['inbound'] };
		expect(selected(event, filter)).toMatchObject({ reason: 'session type not chosen' });
		expect(selected(event, { ...filter, channels: ['x'] })).toMatchObject({
			reason: 'channel not chosen',
		});
	});
});
