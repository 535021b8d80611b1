import { SAMPLES } from '../../../../darwin/events/samples';
import { nameEvent, titleOf } from '../../../../darwin/session/title';

const event = SAMPLES['session.forwarded.qualified'];

describe('nameEvent', () => {
	it.each([
		['Session 3391845 (session.forwarded.qualified)', event],
		['Session 7', { data: { sessionId: 7 } }],
		['Function call 884213 (function.call.bookMeeting)', SAMPLES['function.call.<functionName>']],
		['The event (billing.paid)', { eventType: 'billing.paid', data: {} }],
		['The event', { data: { sessionId: '  ' } }],
	])('says %s', (name, named) => {
		expect(nameEvent(named)).toBe(name);
	});
});

describe('titleOf', () => {
	it.each([
		['María José', { conversationTitle: ' María  José', conversationThreadId: '52155' }],
		['52155', { conversationTitle: '', conversationThreadId: '52155', sessionId: 1 }],
		['1', { conversationTitle: null, sessionId: 1 }],
		['', {}],
	])('is %j', (title, data) => {
		expect(titleOf({ data })).toBe(title);
	});
});
