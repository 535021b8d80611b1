import { SAMPLES } from '../../../../darwin/events/samples';
import { readSessionDetails, SESSION_DETAILS } from '../../../../darwin/session/details';

const event = SAMPLES['session.forwarded.qualified'];

describe('readSessionDetails', () => {
	it("gives every detail the name that Darwin gives it, in the list's order", () => {
		const every = SESSION_DETAILS.map(({ value }) => value);
		const details = readSessionDetails(event, [...every].reverse());
		expect(Object.entries(details)).toEqual([
			['sessionId', '3391845'],
			['conversationTitle', 'María José Núñez'],
			['conversationThreadId', '5215512345678'],
			['agentId', '1042'],
			['agentName', 'Lucía'],
			['channelName', 'WhatsApp'],
			['eventType', 'session.forwarded.qualified'],
			['forwardedToName', 'Rodrigo Peña'],
			['timestamp', '2026-03-12T15:22:03.115Z'],
			['lastHumanActivityAt', '2026-03-12T15:21:50.002Z'],
		]);
	});

	it('gives only what was chosen', () => {
		expect(readSessionDetails(event, ['channel'])).toEqual({ channelName: 'WhatsApp' });
		expect(readSessionDetails(event, ['unknown'])).toEqual({});
	});

	it('gives null for what Darwin did not send', () => {
		expect(readSessionDetails({ data: {} }, ['sessionId', 'agent', 'times'])).toEqual({
			sessionId: null,
			agentId: null,
			agentName: null,
			timestamp: null,
		});
	});

	it('removes stray whitespace from the name of the person', () => {
		const details = readSessionDetails({ data: { forwardedToName: ' Thaís  Moraes\n' } }, [
			'forwardedTo',
		]);
		expect(details).toEqual({ forwardedToName: 'Thaís Moraes' });
	});

	it('takes every activity time, those of the future included', () => {
		const data = { lastHumanActivityAt: 1, firstReplyAt: '2', chAt: { odd: true }, AT: 3, at: 4 };
		expect(readSessionDetails({ timestamp: 5, data }, ['times'])).toEqual({
			timestamp: 5,
			lastHumanActivityAt: 1,
			firstReplyAt: '2',
			chAt: { odd: true },
		});
	});
});
