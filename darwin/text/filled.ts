/** Whether a value is text with something in it. */
export function hasText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

/** Whether a value can tell or name something: a number, or text with something in it. */
export function isFilled(value: unknown): value is string | number {
	return hasText(value) || typeof value === 'number';
}

/** Whether a value is none: absent, null, or blank text. */
export function isMissing(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && !hasText(value));
}

/** The entries of a list that hold anything: an empty row in the editor stands for nothing. */
export function filledEntries(entries: readonly string[] = []): string[] {
	return entries.filter(hasText);
}
