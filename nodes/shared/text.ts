/** The text of a parameter; empty where an expression gave nothing. */
export function asText(value: unknown): string {
	return value === undefined || value === null ? '' : String(value);
}
