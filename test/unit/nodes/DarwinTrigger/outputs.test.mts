import { compileEventPatterns } from '../../../../darwin/events/patterns';
import { routeToOutput } from '../../../../nodes/DarwinTrigger/outputs';

const EVENTS = [
	'*',
	'session.forwarded',
	'session.opened',
	'function.call.<functionName>',
	'custom',
];

const outputOf = (eventType: string, events = EVENTS) => {
	const match = compileEventPatterns({
		events,
		functionNames: ['bookMeeting'],
		customPatterns: ['session.opened.*'],
	})(eventType);
	if (match === undefined) throw new Error('not chosen');
	return routeToOutput('item', match, events, 'perEvent');
};

describe('one output for all events', () => {
	it('is where everything goes', () => {
		const match = { choice: '*', byWildcard: true };
		expect(routeToOutput('item', match, EVENTS, 'single')).toEqual([['item']]);
	});
});

describe('one output per event', () => {
	it.each([
		['session.opened', [['item'], [], [], []]],
		['session.forwarded', [[], ['item'], [], []]],
		['session.forwarded.escalated', [[], ['item'], [], []]],
		['function.call.bookMeeting', [[], [], ['item'], []]],
		['function.call.other', [[], [], [], ['item']]],
		['session.closed', [[], [], [], ['item']]],
		['never.heard.of', [[], [], [], ['item']]],
	])('%s goes out in the order of the catalogue', (eventType, outputs) => {
		expect(outputOf(eventType)).toEqual(outputs);
	});

	it('stays the same when the user reorders the list', () => {
		expect(outputOf('session.forwarded', [...EVENTS].reverse())).toEqual(
			outputOf('session.forwarded'),
		);
	});

	it('sends each event to one output only, the most specific', () => {
		const events = ['session.forwarded', 'session.forwarded.qualified'];
		expect(outputOf('session.forwarded.qualified', events)).toEqual([[], ['item'], []]);
	});
});
