import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';

/** What Markdown says, as a tree (https://github.com/syntax-tree/mdast). */
export type MarkdownTree = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = MarkdownTree['children'][number];

/**
 * Parses Markdown with mdast-util-from-markdown: CommonMark, and `~~deleted~~` of GitHub's. Bundled at
 * build: whatever imports this file loads some 60 kB, so only what reads Markdown may.
 */
export function parseMarkdown(text: string): MarkdownTree {
	return fromMarkdown(text, {
		// A single tilde stands for itself, as in “~500”.
		extensions: [gfmStrikethrough({ singleTilde: false })],
		mdastExtensions: [gfmStrikethroughFromMarkdown()],
	});
}
