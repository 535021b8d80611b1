import { isFunctionCall, splitEventType } from '../../../../darwin/events/eventType';

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
