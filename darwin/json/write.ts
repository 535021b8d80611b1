/** A text as it is, and any other JSON value as JSON. */
export function textOrJson(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
