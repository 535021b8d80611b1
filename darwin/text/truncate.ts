const ELLIPSIS = '…';

/** Created on first use: the first segmenter loads the engine's language data, which takes a while. */
let segmenters: { word: Intl.Segmenter; grapheme: Intl.Segmenter } | undefined;

/**
 * Shortens a text to a maximum length and ends it with an ellipsis. It is cut between words or, where
 * a single word is longer than the limit, between characters as a reader sees them (UAX #29), so that no
 * emoji or accented letter is split.
 *
 * @param maxLength - in UTF-16 code units, the usual way to count that gives the largest number, so that the
 *   result fits however the receiver counts; 0 for no limit
 */
export function truncate(text: string, maxLength: number): string {
	if (maxLength <= 0 || text.length <= maxLength) return text;
	const room = maxLength - ELLIPSIS.length;
	const { word, grapheme } = getSegmenters();
	const wordStart = boundaryBefore(text, room, word);
	const kept = text.slice(0, boundaryBefore(text, wordStart, grapheme)).trimEnd();
	if (kept !== '') return kept + ELLIPSIS;
	return text.slice(0, boundaryBefore(text, room, grapheme)).trimEnd() + ELLIPSIS;
}

/** The last boundary at or before a position. */
function boundaryBefore(text: string, position: number, segmenter: Intl.Segmenter): number {
	return segmenter.segment(text).containing(position)?.index ?? position;
}

function getSegmenters() {
	segmenters ??= {
		word: new Intl.Segmenter(undefined, { granularity: 'word' }),
		grapheme: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
	};
	return segmenters;
}
