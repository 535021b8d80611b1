import { SAMPLES } from '../../darwin/events/samples';
import type { DarwinEvent } from '../../darwin/events/event';
import {
	digestFields,
	groupSessions,
	onePerSession,
	renderDigest,
} from '../../darwin/summary/digest';
import { MARKUPS } from '../../darwin/summary/markup';
import type { SessionSummary, SummarySettings } from '../../darwin/summary/sessionSummary';
import { readSession, renderSession } from '../../darwin/summary/sessionSummary';

const { text, markdown, html } = MARKUPS;
const all: SummarySettings = { maxLength: 0, includeSmartFields: true };
const analyzed = SAMPLES['session.analyzed'];

function session(event: DarwinEvent, settings = all): SessionSummary {
	const reading = readSession(event, settings);
	if (!reading.ok) throw new Error(reading.found);
	return reading.session;
}

describe('a summary', () => {
	const escalated = session(SAMPLES['session.forwarded.escalated']);

	it('is written as plain text', () => {
		expect(renderSession(escalated, text, 'Escalated')).toBe(
			[
				'Escalated',
				'',
				'Zoë received a damaged parcel twice & asks for a refund "today". She is upset.',
				'',
				'order number: UK-55810',
				'reason: damaged goods',
				'refund amount: £ 129.90',
			].join('\n'),
		);
	});

	it('is written as Markdown', () => {
		expect(renderSession(escalated, markdown, 'Escalated')).toBe(
			[
				'**Escalated**',
				'',
				'Zoë received a damaged parcel twice & asks for a refund "today". She is upset.',
				'',
				'- **order number**: UK-55810',
				'- **reason**: damaged goods',
				'- **refund amount**: £ 129.90',
			].join('\n'),
		);
	});

	it('is written as HTML', () => {
		expect(renderSession(escalated, html, 'Escalated')).toBe(
			[
				'<h4>Escalated</h4>',
				'<p>Zoë received a damaged parcel twice &amp; asks for a refund &quot;today&quot;. She is upset.</p>',
				'<ul>',
				'<li><strong>order number</strong>: UK-55810</li>',
				'<li><strong>reason</strong>: damaged goods</li>',
				'<li><strong>refund amount</strong>: £ 129.90</li>',
				'</ul>',
			].join('\n'),
		);
	});

	it('leaves out what there is not', () => {
		const bare = session({ data: { summary: ' ', smartFields: { a: '', b: null } } });
		expect(bare.summary).toBeNull();
		expect(renderSession(bare, text, '')).toBe('');
		expect(renderSession(bare, html, ' Ana ')).toBe('<h4>Ana</h4>');
	});

	it('is as long as wanted, smart fields and heading not counted', () => {
		const short = session(analyzed, { ...all, maxLength: 20 });
		expect(short.summary).toBe('María José busca un…');
		expect(renderSession(short, text, 'María')).toMatch(
			/^María\n\nMaría José busca un…\n\nnombre:/,
		);
	});

	it('lists values of every kind', () => {
		const { smartFields } = session({
			data: { smartFields: { n: 1.5, yes: true, list: [1, 'a'] } },
		});
		const listed = renderSession({ ...session({ data: {} }), smartFields }, text, '');
		expect(listed).toBe('n: 1.5\nyes: true\nlist: [1,"a"]');
	});

	it('needs readable smart fields only when they are asked for', () => {
		const odd = { data: { summary: 'x', smartFields: 'odd' } };
		expect(readSession(odd, all)).toEqual({ ok: false, found: 'a string' });
		expect(readSession(odd, { ...all, includeSmartFields: false })).toMatchObject({ ok: true });
	});
});

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
