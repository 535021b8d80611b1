import { load as parseHtml } from 'cheerio';
import { Parser } from 'commonmark';
import fc from 'fast-check';
import type { Markup } from '../../../../darwin/summary/markup';
import { MARKUPS } from '../../../../darwin/summary/markup';

const { text, markdown, html } = MARKUPS;

/** What a contact may type: every character that has a meaning in a markup, often and in every order. */
const typed = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.string({
			unit: fc.constantFrom(...'\\`*_{}[]()#+-.!|<>~&:=;"\'/ \n\r\tab1é'),
			maxLength: 30,
		}),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
	{
		weight: 1,
		arbitrary: fc
			.array(
				fc.constantFrom(
					'<script>alert(1)</script>',
					'&lt;',
					'&#60;',
					'&copy',
					'[x](javascript:1)',
					'![x](y)',
					'```',
					'~~~',
					'---',
					'===',
					'# ',
					'> ',
					'1. ',
					'1) ',
					'- ',
					'<!--',
					'-->',
					'<a href="x">',
					'http://x.y',
					'<http://x.y>',
					'**b**',
					'_i_',
					'\\',
					'\n',
					'\n\n',
					'    ',
					'a_b_c',
					'| a | b |\n| - | - |',
					'[x]: y',
					'\u2028',
					' ',
				),
				{ maxLength: 6 },
			)
			.map((parts) => parts.join('')),
	},
);

const words = (value: string) => value.replace(/[\s\0]+/g, ' ').trim();

/** The text that a reader of Markdown sees, and the kinds of nodes it is made of. */
function readMarkdown(source: string) {
	const walker = new Parser().parse(source).walker();
	const kinds = new Set<string>();
	let seen = '';
	for (let step = walker.next(); step !== null; step = walker.next()) {
		const { node, entering } = step;
		kinds.add(node.type);
		if (node.literal !== null) seen += node.literal;
		if (node.type === 'softbreak' || node.type === 'linebreak') seen += '\n';
		if (!entering && ['paragraph', 'heading', 'item'].includes(node.type)) seen += '\n';
	}
	return { seen: words(seen), kinds: [...kinds].sort() };
}

function readHtml(source: string) {
	const $ = parseHtml(source.replace(/<br>|<\/(p|li|h\d)>/g, '$&\n'), null, false);
	const tags = new Set(
		$('*')
			.toArray()
			.map((element) => $(element).prop('tagName')?.toLowerCase()),
	);
	return { seen: words($.text()), tags: [...tags].sort() };
}

/** Everything that a summary is made of, in one text. */
const composed = (markup: Markup, [heading, title, body, name, value]: string[]) =>
	markup.join([
		markup.heading(`h${heading}`, 1),
		markup.title(`t${title}`),
		markup.paragraph(`p${body}`),
		markup.list([{ name: `n${name}`, value: `v${value}` }]),
	]);
const expected = ([heading, title, body, name, value]: string[]) =>
	words(
		[`h${heading}`, `t${title}`, `p${body}`, `n${words(name)}`.trim() + `: v${value}`].join(' '),
	);

describe('Markdown', () => {
	it('shows whatever a customer typed as it was typed, and takes none of it as markup', () => {
		fc.assert(
			fc.property(typed, (value) => {
				const body = value.trim() === '' ? 'x' : value;
				const { seen, kinds } = readMarkdown(markdown.paragraph(body));
				expect(seen).toBe(words(body));
				expect(['document', 'linebreak', 'paragraph', 'text']).toEqual(
					expect.arrayContaining(kinds),
				);
			}),
			{ numRuns: 3_000 },
		);
	});

	it('keeps heading, title, summary and list apart', () => {
		fc.assert(
			fc.property(fc.array(typed, { minLength: 5, maxLength: 5 }), (parts) => {
				const { seen, kinds } = readMarkdown(composed(markdown, parts));
				expect(seen.replace(/ /g, '')).toBe(expected(parts).replace(/ /g, ''));
				expect(kinds.filter((kind) => !['linebreak'].includes(kind))).toEqual(
					['document', 'heading', 'item', 'list', 'paragraph', 'strong', 'text'].sort(),
				);
			}),
			{ numRuns: 1_000 },
		);
	});

	it.each([
		['Compra 2 & paga 1, a < b', 'Compra 2 & paga 1, a < b'],
		['+52 155 1234', '+52 155 1234'],
		['mj_nunez@example.com', 'mj_nunez@example.com'],
		['#hola', '\\#hola'],
		['1. uno', '1\\. uno'],
		['uno\ndos\n\ntres', 'uno  \ndos\n\ntres'],
	])('writes %j as %j', (typedText, written) => {
		expect(markdown.paragraph(typedText)).toBe(written);
	});
});

describe('HTML', () => {
	it('shows whatever a customer typed as it was typed, and takes none of it as markup', () => {
		fc.assert(
			fc.property(fc.array(typed, { minLength: 5, maxLength: 5 }), (parts) => {
				const { seen, tags } = readHtml(composed(html, parts));
				expect(seen.replace(/ /g, '')).toBe(expected(parts).replace(/ /g, ''));
				expect(tags.filter((tag) => tag !== 'br')).toEqual(['h2', 'h4', 'li', 'p', 'strong', 'ul']);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('escapes all five signs that HTML gives a meaning to', () => {
		expect(html.paragraph(`<b>"Tom" & 'Ana'</b>`)).toBe(
			'<p>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Ana&#39;&lt;/b&gt;</p>',
		);
	});

	it('keeps line breaks and paragraphs', () => {
		expect(html.paragraph('uno\r\ndos\n\n\ntres')).toBe('<p>uno<br>\ndos</p>\n<p>tres</p>');
	});
});

describe('plain text', () => {
	it('changes nothing', () => {
		expect(composed(text, ['#', '*', '<b>\n\n&', 'a', '1'])).toBe(
			'h#\n\nt*\n\np<b>\n\n&\n\nna: v1',
		);
	});
});
