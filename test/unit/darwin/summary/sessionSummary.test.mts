import { SAMPLES } from '../../../../darwin/events/samples';
import { MARKUPS } from '../../../../darwin/summary/markup';
import { readSession, renderSession } from '../../../../darwin/summary/sessionSummary';
import { all, session } from '../../../support/summary.mts';

const { text, markdown, html } = MARKUPS;
const analyzed = SAMPLES['session.analyzed'];

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
