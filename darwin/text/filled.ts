/** Whether a value is text that is not blank. */
export function hasText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

/** Whether a value can name something: a number, or text that is not blank. */
export function isFilled(value: unknown): value is string | number {
	return hasText(value) || typeof value === 'number';
}

/** Whether a value is missing: absent, null, or blank text. */
export function isMissing(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && !hasText(value));
}

/** The entries of a list that are not blank: an empty row in the editor means nothing. */
export function filledEntries(entries: readonly string[] = []): string[] {
	return entries.filter(hasText);
}
