import fc from 'fast-check';
import { typesToTry } from '../../../../darwin/api/typesToTry';
import { SESSION_EVENT_TYPES } from '../../../../darwin/events/catalogue';

describe('the types to try', () => {
	it.each([
		[
			'the generic event, then the wildcard',
			['session.forwarded.qualified'],
			[['session.forwarded'], ['session.*']],
		],
		[
			'one generic event for several forms of it',
			['session.forwarded.qualified', 'session.forwarded.escalated', 'session.opened'],
			[['session.forwarded', 'session.opened'], ['session.*']],
		],
		[
			'the other generic event',
			['session.closed.unforwarded'],
			[['session.closed'], ['session.*']],
		],
		[
			'the wildcard, where no event is more generic',
			['session.stage.transitioned'],
			[['session.*']],
		],
		[
			'wildcards for functions last',
			['session.closed.unforwarded', 'function.call.bookMeeting'],
			[
				['session.closed', 'function.call.bookMeeting'],
				['session.*', 'function.call.bookMeeting'],
				['session.*', 'function.call.*'],
			],
		],
		[
			'a wildcard alone in the place of what lies in it',
			['session.*', 'session.opened'],
			[['session.*']],
		],
		['nothing more where all are wildcards', ['session.*', 'function.*', 'function.call.*'], []],
		[
			'no generic event for a function whose name looks like one',
			['function.call.a.b'],
			[['function.call.*']],
		],
	])('after the wanted ones are %s', (_, wanted, broader) => {
		expect(typesToTry(wanted)).toEqual([wanted, ...broader]);
	});

	it('begin with the wanted ones, never bring less, and never come twice', () => {
		const type = fc.oneof(
			fc.constantFrom<string>(...SESSION_EVENT_TYPES, 'session.*', 'function.call.*', 'function.*'),
			fc.string({ minLength: 1 }).map((name) => `function.call.${name}`),
		);
		const brings = (types: string[], wanted: string) =>
			types.some((other) =>
				other.endsWith('.*')
					? wanted.startsWith(other.slice(0, -1))
					: wanted === other || wanted.startsWith(`${other}.`),
			);
		fc.assert(
			fc.property(fc.uniqueArray(type, { minLength: 1 }), (wanted) => {
				const lists = typesToTry(wanted);
				expect(lists[0]).toEqual(wanted);
				expect(lists.every((types) => wanted.every((each) => brings(types, each)))).toBe(true);
				expect(new Set(lists.map((types) => [...types].sort().join('\n'))).size).toBe(lists.length);
			}),
		);
	});
});
