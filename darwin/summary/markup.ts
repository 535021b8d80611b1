import escapeHtml from 'lodash/escape';

/** One name and value of a list. */
export interface Entry {
	name: string;
	value: string;
}

/** How a text is formatted. Whatever is passed in is plain text and comes out as such. */
export interface Markup {
	/** @param level - 1 for the text as a whole, 2 for a part of it */
	heading(text: string, level: 1 | 2): string;
	/** The name of a session, above its summary. */
	title(text: string): string;
	paragraph(text: string): string;
	list(entries: readonly Entry[]): string;
	/** Puts the blocks of a text together. */
	join(blocks: readonly string[]): string;
}

export type MarkupName = 'text' | 'markdown' | 'html';

const plainText: Markup = {
	heading: (text) => text,
	title: (text) => text,
	paragraph: (text) => text,
	list: (entries) => entries.map(({ name, value }) => `${name}: ${value}`).join('\n'),
	join: (blocks) => blocks.join('\n\n'),
};

/** CommonMark (https://spec.commonmark.org/0.31.2/). */
const markdown: Markup = {
	heading: (text, level) => `${'#'.repeat(level)} ${markdownLine(text)}`,
	title: strong,
	paragraph: (text) =>
		paragraphsOf(text)
			// Two spaces before it keep a line break in the rendered text.
			.map((lines) => lines.map(markdownLine).join('  \n'))
			.join('\n\n'),
	list: (entries) =>
		entries.map(({ name, value }) => `- ${strong(name)}: ${markdownLine(value)}`).join('\n'),
	join: (blocks) => blocks.join('\n\n'),
};

const html: Markup = {
	heading: (text, level) => `<h${level + 1}>${escapeHtml(text)}</h${level + 1}>`,
	title: (text) => `<h4>${escapeHtml(text)}</h4>`,
	paragraph: (text) =>
		paragraphsOf(text)
			.map((lines) => `<p>${htmlLines(lines)}</p>`)
			.join('\n'),
	list: (entries) =>
		[
			'<ul>',
			...entries.map(
				({ name, value }) =>
					`<li><strong>${escapeHtml(name)}</strong>: ${htmlLines(linesOf(value))}</li>`,
			),
			'</ul>',
		].join('\n'),
	join: (blocks) => blocks.join('\n'),
};

/** The ways in which a summary can be written. */
export const MARKUPS: Record<MarkupName, Markup> = { text: plainText, markdown, html };

function linesOf(text: string): string[] {
	return text.split(/\r\n|[\n\r\u2028\u2029]/);
}

/** The lines of each paragraph; an empty line ends one. */
function paragraphsOf(text: string): string[][] {
	return linesOf(text)
		.join('\n')
		.split(/\n(?:\s*\n)+/)
		.map((paragraph) => linesOf(paragraph).filter((line) => line.trim() !== ''))
		.filter((lines) => lines.length > 0);
}

function htmlLines(lines: readonly string[]): string {
	return lines.map((line) => escapeHtml(line)).join('<br>\n');
}

/**
 * What Markdown would read as markup, and nothing else: chats that do not render Markdown show every
 * backslash.
 */
const MARKDOWN_SIGNS = new RegExp(
	[
		/[`*[~|]/,
		// A backslash stands for itself unless it is before punctuation or at the end of the line.
		/\\(?=[!-/:-@[-`{-~]|$)/,
		// Between letters an underscore stands for itself.
		/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
		/<(?=[a-z/!?])/,
		/&(?=#|\w+;)/,
		/^[#>]|^[-+](?=\s|$)|^[-=](?=[-=\s]*$)|#+$/,
	]
		.map(({ source }) => source)
		.join('|'),
	'giu',
);

/** All on one line, with a backslash before whatever Markdown would read as markup. */
function markdownLine(text: string): string {
	return linesOf(text)
		.join(' ')
		.trim()
		.replace(MARKDOWN_SIGNS, '\\$&')
		.replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}

function strong(text: string): string {
	const line = markdownLine(text);
	return line === '' ? '' : `**${line}**`;
}
