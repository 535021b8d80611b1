import type { EventChoice, SessionEventType } from '../../../../darwin/events/catalogue';
import { EVENT_CATALOGUE, SESSION_EVENT_TYPES } from '../../../../darwin/events/catalogue';
import type { EventType } from '../../../../darwin/events/eventType';

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
