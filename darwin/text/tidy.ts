/** A text without the stray whitespace that people type, so that names can be compared and looked up. */
export function tidy(text: string): string {
	return text.trim().replace(/\s+/g, ' ');
}
