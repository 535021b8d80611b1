import {
	digestFields,
	groupSessions,
	onePerSession,
	renderDigest,
} from '../../../../darwin/summary/digest';
import { MARKUPS } from '../../../../darwin/summary/markup';
import type { SessionSummary } from '../../../../darwin/summary/sessionSummary';
import { session } from '../../../support/summary.mts';

const { text, markdown, html } = MARKUPS;

describe('a digest', () => {
	const of = (sessionId: unknown, summary: string | null, more: object = {}) =>
		session({ ...more, data: { sessionId, summary, ...(more as any).data } });

	it('counts a session once, by its last event with a summary, where it first appears', () => {
		const sessions = [
			of('1', null),
			of('2', 'two'),
			of(1, 'one'),
			of('1', 'one again'),
			of('1', null),
			of(null, 'nameless'),
			of(null, 'nameless too'),
			of('3', null),
			of('3', null, { eventType: 'last' }),
		];
		expect(
			onePerSession(sessions).map(({ summary, event }) => [event.data.sessionId, summary]),
		).toEqual([
			['1', 'one again'],
			['2', 'two'],
			[null, 'nameless'],
			[null, 'nameless too'],
			['3', null],
		]);
		expect(onePerSession(sessions).at(-1)?.event.eventType).toBe('last');
	});

	it('groups by agent: by id, named by name', () => {
		const sessions = [
			of(1, 'a', { agentId: 7, agentName: 'Lucía' }),
			of(2, 'b', { agentId: '7', agentName: 'Lucía M.' }),
			of(3, 'c', { agentName: 'Bia' }),
			of(4, 'd', { agentId: 9 }),
			of(5, 'e', {}),
		];
		expect(
			groupSessions(sessions, 'agent').map(({ name, sessions: { length } }) => [name, length]),
		).toEqual([
			['Lucía', 2],
			['Bia', 1],
			['9', 1],
			['—', 1],
		]);
	});

	it('groups by channel, whatever its case', () => {
		const sessions = ['WhatsApp', 'whatsapp ', 'Instagram', null].map((channelName, index) =>
			of(index, 'x', { data: { channelName } }),
		);
		expect(
			groupSessions(sessions, 'channel').map(({ name, sessions: { length } }) => [name, length]),
		).toEqual([
			['WhatsApp', 2],
			['Instagram', 1],
			['—', 1],
		]);
	});

	const two = [
		of(1, 'Quiere *pizza*', { agentName: 'Lucía', data: { conversationTitle: 'Ana' } }),
		of(2, null, { agentName: 'Lucía', data: { conversationThreadId: '52155' } }),
	];

	it('is written with headings, counts and titles', () => {
		expect(renderDigest(two, markdown, { heading: 'Hoy', groupBy: 'agent' })).toBe(
			'# Hoy (2)\n\n## Lucía (2)\n\n**Ana**\n\nQuiere \\*pizza\\*\n\n**52155**',
		);
		expect(renderDigest(two, html, { heading: '<Hoy>', groupBy: 'none' })).toBe(
			'<h2>&lt;Hoy&gt; (2)</h2>\n<h4>Ana</h4>\n<p>Quiere *pizza*</p>\n<h4>52155</h4>',
		);
		expect(renderDigest(two, text, { heading: ' ', groupBy: 'none' })).toBe(
			'Ana\n\nQuiere *pizza*\n\n52155',
		);
	});

	it('is given as data too', () => {
		const fieldsOf = ({ summary }: SessionSummary) => ({ summary });
		const sessions = [{ summary: 'Quiere *pizza*' }, { summary: null }];
		expect(digestFields(two, 'none', fieldsOf)).toEqual({ count: 2, sessions });
		expect(digestFields(two, 'agent', fieldsOf)).toEqual({
			count: 2,
			groups: [{ name: 'Lucía', count: 2, sessions }],
		});
	});
});
