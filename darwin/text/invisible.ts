/**
 * Characters that show nothing: what Unicode lets a program ignore (joiners, marks of direction, soft
 * hyphens, byte order marks, variation selectors), control characters, and the blank of Braille.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]|(?!\s)\p{Cc}/gu;

/** Those that come along unseen with what is copied. The rest may belong to an emoji. */
const COPIED_ALONG =
	/^(?:\s|\p{Cc}|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\ufeff])$/u;

/** A text without the characters that show nothing; whitespace stays. */
export function withoutInvisible(text: string): string {
	return text.replace(INVISIBLE, '');
}

/** A text without the whitespace and the invisible characters around it that were copied along. */
export function trimCopied(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && COPIED_ALONG.test(text[start])) start += 1;
	while (end > start && COPIED_ALONG.test(text[end - 1])) end -= 1;
	return text.slice(start, end);
}
