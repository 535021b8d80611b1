/** Whatever a parameter or an expression returned, as text; empty if it returned nothing. */
export function asText(value: unknown): string {
	return value === undefined || value === null ? '' : String(value);
}

/**
 * A list of texts, whatever a parameter, an expression or an old workflow left there: nothing is an empty
 * list, and a single value is a list of one. An entry that is empty keeps its place.
 */
export function asTexts(list: unknown): string[] {
	if (list === undefined || list === null) return [];
	return (Array.isArray(list) ? list : [list]).map(asText);
}
