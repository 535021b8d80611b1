import fc from 'fast-check';
import { SESSION_EVENT_TYPES } from '../../../../darwin/events/catalogue';
import type { EventSelection } from '../../../../darwin/events/patterns';
import { compileEventPatterns } from '../../../../darwin/events/patterns';

const takes = (selection: EventSelection, eventType: string | null) =>
	compileEventPatterns(selection)(eventType) !== undefined;

const takesByName = (functionName: string, eventType: string) =>
	takes({ events: ['function.call.<functionName>'], functionNames: [functionName] }, eventType);

const takesByPattern = (pattern: string, eventType: string | null, exactEvents = false) =>
	takes({ events: ['custom'], customPatterns: [pattern], exactEvents }, eventType);

describe('an exact name', () => {
	it.each(SESSION_EVENT_TYPES)('takes its own event type: %s', (eventType) => {
		expect(takes({ events: [eventType] }, eventType)).toBe(true);
	});

	it.each([
		['session.forwarded', 'session.forwarded.qualified'],
		['session.forwarded', 'session.forwarded.some.future.form'],
		['session.closed', 'session.closed.unforwarded'],
	])('%s takes its more specific form %s', (name, eventType) => {
		expect(takes({ events: [name] }, eventType)).toBe(true);
		expect(takes({ events: [name], exactEvents: true }, eventType)).toBe(false);
	});

	it('still takes its own event type when only exact events are wanted', () => {
		expect(takes({ events: ['session.forwarded'], exactEvents: true }, 'session.forwarded')).toBe(
			true,
		);
	});

	it.each([
		['session.closed', 'session.closedown'],
		['session.closed.unforwarded', 'session.closed'],
		['session.closed', 'xsession.closed'],
		['session.closed', 'SESSION.CLOSED'],
		['session.closed', 'session-closed'],
		['session.opened', ''],
	])('%s does not take %s', (name, eventType) => {
		expect(takes({ events: [name] }, eventType)).toBe(false);
	});
});

describe('a wildcard', () => {
	it.each([
		['session.*', 'session.opened', true],
		['session.*', 'session.forwarded.qualified', true],
		['session.*', 'session.a.b.c.d', true],
		['session.*', 'session.', false],
		['session.*', 'session', false],
		['session.*', 'sessions.opened', false],
		['session.*', 'function.call.session.x', false],
		['function.call.*', 'function.call.bookMeeting', true],
		['function.call.*', 'function.call.a.b c', true],
		['function.call.*', 'function.called', false],
		['function.*', 'function.call.bookMeeting', true],
		['function.*', 'function.failed', true],
		['*', 'anything at all', true],
	])('%s and %s: %s', (wildcard, eventType, expected) => {
		expect(takes({ events: [wildcard] }, eventType)).toBe(expected);
	});

	it('takes an event without a type only when every event is chosen', () => {
		expect(takes({ events: ['*'] }, null)).toBe(true);
		expect(takes({ events: ['session.*', 'function.*', 'session.opened'] }, null)).toBe(false);
	});
});

describe('a function name', () => {
	it.each([
		'bookMeeting',
		'a.b',
		'v1.2 (new)',
		'consultar envío',
		'^.*$',
		'[a-z]+',
		'日本語',
		'🤖',
		'*',
	])('is compared literally: %s', (name) => {
		expect(takesByName(name, `function.call.${name}`)).toBe(true);
		expect(takesByName(name, 'function.call.other')).toBe(false);
	});

	it('does not take longer names that begin alike, nor other cases', () => {
		expect(takesByName('book', 'function.call.book.meeting')).toBe(false);
		expect(takesByName('book', 'function.call.bookMeeting')).toBe(false);
		expect(takesByName('book', 'function.call.Book')).toBe(false);
	});

	it('does not take anything when it is empty', () => {
		expect(takesByName('', 'function.call.')).toBe(false);
		expect(takesByName('  ', 'function.call.  ')).toBe(false);
	});

	it('counts only while function call by name is chosen', () => {
		const selection = { events: ['session.opened'], functionNames: ['bookMeeting'] };
		expect(takes(selection, 'function.call.bookMeeting')).toBe(false);
	});

	it('takes exactly its own call, whatever characters it holds', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, other) => {
				fc.pre(name.trim() !== '' && name !== other);
				expect(takesByName(name, `function.call.${name}`)).toBe(true);
				expect(takesByName(name, `function.call.${other}`)).toBe(false);
			}),
		);
	});
});

describe('a custom pattern', () => {
	it.each([
		['order.*', 'order.paid', true],
		['order.*', 'order.', false],
		['*.paid', 'order.paid', true],
		['*.paid', '.paid', false],
		['a*b*c', 'aXbYc', true],
		['a*b*c', 'abc', false],
		['a*b*c', 'a1b', false],
		['*a*', 'xay', true],
		['*a*', 'aay', true],
		['*a*', 'ay', false],
		['**', 'x', false],
		['**', 'xy', true],
		['aa*aa', 'aaa', false],
		['aa*aa', 'aa-aa', true],
		['session.forwarded.*ed', 'session.forwarded.escalated', true],
		['line*', 'line\nbreak', true],
		['a.c', 'abc', false],
		[' order.* ', 'order.paid', true],
		['order', 'order.paid', true],
		['order', 'orders', false],
	])('%s and %s: %s', (pattern, eventType, expected) => {
		expect(takesByPattern(pattern, eventType)).toBe(expected);
	});

	it('without a star follows the rule for exact names', () => {
		expect(takesByPattern('order', 'order.paid', true)).toBe(false);
		expect(takesByPattern('order', 'order', true)).toBe(true);
	});

	it('of one star alone takes every event', () => {
		expect(takesByPattern('*', 'x')).toBe(true);
		expect(takesByPattern('*', null)).toBe(true);
	});

	it('agrees with the regular expression that says the same', () => {
		const piece = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), maxLength: 6 });
		fc.assert(
			fc.property(
				piece,
				fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 }),
				(p, text) => {
					fc.pre(p.includes('*'));
					const source = p.replace(/\./g, '\\.').replace(/\*/g, '[^]+');
					expect(takesByPattern(p, text)).toBe(p === '*' || new RegExp(`^${source}$`).test(text));
				},
			),
			{ numRuns: 2000 },
		);
	});

	it('answers at once where a regular expression would take forever', () => {
		const started = performance.now();
		expect(takesByPattern('a*'.repeat(2000) + 'b', 'a'.repeat(20_000))).toBe(false);
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

describe('several choices', () => {
	const match = (events: string[], eventType: string) =>
		compileEventPatterns({ events, customPatterns: ['session.*'] })(eventType);

	it('are reported as one, the most specific name', () => {
		const events = ['*', 'session.*', 'session.forwarded', 'session.forwarded.qualified', 'custom'];
		expect(match(events, 'session.forwarded.qualified')).toEqual({
			choice: 'session.forwarded.qualified',
			byWildcard: false,
		});
		expect(match(events, 'session.forwarded.escalated')).toEqual({
			choice: 'session.forwarded',
			byWildcard: false,
		});
		expect(match(events, 'session.opened')).toMatchObject({ byWildcard: true });
	});

	it('are reported as the name, even where a longer pattern takes the event too', () => {
		const selection = {
			events: ['custom', 'session.forwarded'],
			customPatterns: ['session.forwarded.qual*'],
		};
		expect(compileEventPatterns(selection)('session.forwarded.qualified')).toEqual({
			choice: 'session.forwarded',
			byWildcard: false,
		});
	});

	it('give the same match in whatever order they were chosen', () => {
		const events = ['session.*', 'session.forwarded', 'session.forwarded.qualified'];
		fc.assert(
			fc.property(fc.shuffledSubarray(events, { minLength: 3 }), (shuffled) => {
				expect(match(shuffled, 'session.forwarded.qualified')).toEqual(
					match(events, 'session.forwarded.qualified'),
				);
			}),
		);
	});

	it('take nothing when there are none', () => {
		expect(match([], 'session.opened')).toBeUndefined();
	});
});
