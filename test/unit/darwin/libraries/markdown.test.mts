import { parseMarkdown } from '../../../../darwin/libraries/markdown';

/** The kinds of a tree's nodes, from the outside to the inside. */
function kindsOf(text: string): string[] {
	const kinds: string[] = [];
	const visit = (node: { type: string; children?: any[] }) => {
		kinds.push(node.type);
		node.children?.forEach(visit);
	};
	parseMarkdown(text).children.forEach(visit);
	return kinds;
}

const textOf = (text: string) => (parseMarkdown(text).children[0] as any).children[0].value;

describe('Markdown as it ships', () => {
	it('is CommonMark', () => {
		expect(kindsOf('- **a** `b`')).toEqual([
			'list',
			'listItem',
			'paragraph',
			'strong',
			'text',
			'text',
			'inlineCode',
		]);
	});

	it('knows what is deleted, between two tildes only', () => {
		expect(kindsOf('~~a~~')).toEqual(['paragraph', 'delete', 'text']);
		expect(kindsOf('~500 ~600')).toEqual(['paragraph', 'text']);
	});

	it.each([
		['&ntilde;', 'ñ'],
		['&nbsp;', '\u00a0'],
		['&iexcl;', '¡'],
		['&amp;', '&'],
		['&#241;', 'ñ'],
		['&#xF1;', 'ñ'],
		['&CounterClockwiseContourIntegral;', '&CounterClockwiseContourIntegral;'],
	])('reads the named characters of HTML 4: %s', (written, read) => {
		expect(textOf(written)).toBe(read);
	});
});
