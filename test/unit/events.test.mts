import type { EventChoice, SessionEventType } from '../../darwin/events/catalogue';
import type { EventType } from '../../darwin/events/eventType';
import { EVENT_CATALOGUE, SESSION_EVENT_TYPES } from '../../darwin/events/catalogue';
import { isFunctionCall, splitEventType } from '../../darwin/events/eventType';

describe('the event catalogue', () => {
	it('holds the values that saved workflows depend on, in the order that outputs follow', () => {
		expect(EVENT_CATALOGUE.map(({ value }) => value)).toEqual([
			'session.opened',
			'session.closed',
			'session.closed.unforwarded',
			'session.analyzed',
			'session.stage.transitioned',
			'session.forwarded',
			'session.forwarded.qualified',
			'session.forwarded.escalated',
			'session.forwarded.recovered',
			'session.*',
			'function.call.<functionName>',
			'function.call.*',
			'function.*',
			'*',
			'custom',
		]);
	});

	it('names every entry once, without a star, and describes it without a final period', () => {
		const names = EVENT_CATALOGUE.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const { name, action, description } of EVENT_CATALOGUE) {
			expect(name).not.toContain('*');
			expect(action).toMatch(/^On /);
			expect(description).not.toMatch(/\.$/);
		}
	});

	it('labels the output of each entry that names an event in a word that fits the canvas', () => {
		const withOutput = EVENT_CATALOGUE.filter((entry) => 'output' in entry);
		expect(withOutput).toEqual(
			EVENT_CATALOGUE.filter(({ kind }) => kind === 'event' || kind === 'function'),
		);
		for (const { output } of withOutput) expect(output).toMatch(/^[A-Z][a-z]{2,10}$/);
	});

	it('gives types that follow it', () => {
		const choice: EventChoice = 'session.*';
		const session: SessionEventType = 'session.analyzed';
		const call: EventType = 'function.call.bookMeeting';
		// @ts-expect-error: a wildcard is a choice, and no event type
		const wildcard: SessionEventType = 'session.*';
		// @ts-expect-error: not in the catalogue
		const unknown: EventChoice = 'session.reopened';
		expect([choice, session, call, wildcard, unknown]).toHaveLength(5);
		expect(SESSION_EVENT_TYPES).toHaveLength(9);
	});
});

describe('splitting an event type', () => {
	it.each([
		['session.opened', { category: 'session', name: 'opened' }],
		[
			'session.forwarded.qualified',
			{ category: 'session', name: 'forwarded', detail: 'qualified' },
		],
		['session.stage.transitioned', { category: 'session', name: 'stage', detail: 'transitioned' }],
		[
			'function.call.bookMeeting',
			{ category: 'function', name: 'call', functionName: 'bookMeeting' },
		],
		['function.call.a.b c', { category: 'function', name: 'call', functionName: 'a.b c' }],
		['function.failed', { category: 'function', name: 'failed' }],
		['billing.invoice.paid.late', { category: 'billing', name: 'invoice', detail: 'paid.late' }],
		['ping', { category: 'ping', name: '' }],
		['', { category: '', name: '' }],
		[null, { category: '', name: '' }],
		[7, { category: '', name: '' }],
		[{}, { category: '', name: '' }],
	])('%j', (eventType, parts) => {
		expect(splitEventType(eventType)).toEqual(parts);
	});

	it('finds no function in a call without a name', () => {
		expect(isFunctionCall('function.call.')).toBe(false);
		expect(splitEventType('function.call.')).toEqual({
			category: 'function',
			name: 'call',
			detail: '',
		});
	});
});
