import fc from 'fast-check';
import { containingWildcard, subscribedTypes } from '../../../../darwin/api/subscribedTypes';
import { EVENT_CATALOGUE, SESSION_EVENT_TYPES } from '../../../../darwin/events/catalogue';
import { compileEventPatterns } from '../../../../darwin/events/patterns';

const custom = (...customPatterns: string[]) => ({ events: ['custom'], customPatterns });

describe('the types to subscribe to', () => {
	it.each([
		[{ events: ['session.opened'] }, ['session.opened']],
		[{ events: ['session.closed', 'session.opened'] }, ['session.closed', 'session.opened']],
		[{ events: ['session.*', 'session.opened'] }, ['session.*', 'session.opened']],
		[{ events: ['function.call.*'] }, ['function.call.*']],
		[
			{ events: ['function.call.<functionName>'], functionNames: ['a.b', ' ', 'ñ x'] },
			['function.call.a.b', 'function.call.ñ x'],
		],
		[{ events: ['*'] }, ['session.*', 'function.*']],
		[custom('session.opened'), ['session.opened']],
		[custom('session.forwarded.*'), ['session.*']],
		[custom('session.forwarded.vip'), ['session.*']],
		[custom(' function.call.order* '), ['function.call.*']],
		[custom('function.call.lookUp'), ['function.call.lookUp']],
		[custom('function.call.'), ['function.call.*']],
		[custom('function.timeout.*'), ['function.*']],
		[custom('func*'), ['function.*']],
		[custom('*.qualified'), ['session.*', 'function.*']],
		[custom('session.a*', 'session.b*', ''), ['session.*']],
		[custom('function.call.x', 'function.call.y*'), ['function.call.x', 'function.call.*']],
	])('for %j are %j', (selection, types) => {
		const reading = subscribedTypes(selection);
		expect(reading).toEqual({ ok: true, types: expect.arrayContaining(types) });
		expect(reading.ok && reading.types).toHaveLength(types.length);
	});

	it.each(['billing.*', 'billing.paid', 'session', 'x'])(
		'do not exist for the pattern %s, which no documented type could serve',
		(pattern) => {
			expect(subscribedTypes(custom('session.opened', pattern))).toEqual({ ok: false, pattern });
		},
	);

	/** What Darwin sends for a type, as far as that is documented. */
	const isServed = (types: string[], eventType: string) =>
		types.some((type) =>
			type.endsWith('.*') ? eventType.startsWith(type.slice(0, -1)) : type === eventType,
		);

	it('bring every documented event that a choice names', () => {
		const pattern = fc
			.tuple(fc.constantFrom('', 'session.', 'function.', 'function.call.', 'sess'), fc.string())
			.map(([prefix, rest]) => `${prefix}*${rest}`);
		const selection = fc.record({
			events: fc.subarray(EVENT_CATALOGUE.map(({ value }): string => value)),
			functionNames: fc.array(fc.string()),
			customPatterns: fc.array(pattern),
			exactEvents: fc.constant(true),
		});
		const eventType = fc.oneof(
			fc.constantFrom<string>(...SESSION_EVENT_TYPES),
			fc.string({ minLength: 1 }).map((name) => `function.call.${name}`),
		);
		fc.assert(
			fc.property(selection, eventType, (chosen, type) => {
				const reading = subscribedTypes(chosen);
				const isChosen = compileEventPatterns(chosen)(type) !== undefined;
				expect(reading.ok && isChosen && !isServed(reading.types, type)).toBe(false);
			}),
			{ numRuns: 2_000 },
		);
	});
});

describe('the narrowest wildcard that contains a type', () => {
	it.each([
		['session.opened', 'session.*'],
		['session.forwarded.qualified', 'session.*'],
		['function.call.bookMeeting', 'function.call.*'],
		['function.timeout', 'function.*'],
		['session.*', 'session.*'],
		['function.call.*', 'function.call.*'],
		['billing.paid', 'billing.paid'],
	])('for %s is %s', (type, wildcard) => {
		expect(containingWildcard(type)).toBe(wildcard);
	});
});
