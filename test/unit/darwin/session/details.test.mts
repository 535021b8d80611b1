import { SAMPLES } from '../../../../darwin/events/samples';
import {
	DEFAULT_DETAILS,
	readSessionDetails,
	SESSION_DETAILS,
} from '../../../../darwin/session/details';

const event = SAMPLES['session.forwarded.qualified'];

describe('readSessionDetails', () => {
	it("gives every detail the name that Darwin gives it, in the list's order", () => {
		const every = SESSION_DETAILS.map(({ value }) => value);
		const details = readSessionDetails(event, [...every].reverse());
		expect(Object.entries(details)).toEqual([
			['sessionId', '3391845'],
			['conversationTitle', 'María José Núñez'],
			['conversationThreadId', '5215512345678'],
			['contactPhone', '+525512345678'],
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

	it.each([
		['5215512345678', 'WhatsApp', '+525512345678'],
		[5215512345678, undefined, '+525512345678'],
		['3211234567', 'WhatsApp', '+3211234567'],
		[' 5215512345678 ', 'WhatsApp', '+525512345678'],
		['3222345678', 'WhatsApp', '+3222345678'],
		['551187654321', 'WhatsApp', '+5511987654321'],
		['+54 9 11 2345-6789', 'Voz', '+5491123456789'],
		['5512345678', 'WhatsApp', null],
		['17841400000000000', '', null],
		['5215512345678', 'Instagram Ventas', null],
		['5215512345678', 'Facebook Messenger', null],
		['lucia.nunez', 'WhatsApp', null],
		[undefined, 'WhatsApp', null],
		[{ toString: '1' }, 'WhatsApp', null],
		[null, 5, null],
	])('reads the phone of the contact %j on %j as %j', (thread, channel, phone) => {
		const data = { conversationThreadId: thread, channelName: channel };
		expect(readSessionDetails({ data }, ['contactPhone'])).toEqual({ contactPhone: phone });
	});

	it('keeps what is not asked for out of what saved workflows give', () => {
		expect(DEFAULT_DETAILS).toEqual([
			'sessionId',
			'title',
			'contact',
			'agent',
			'channel',
			'event',
			'forwardedTo',
			'times',
		]);
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
