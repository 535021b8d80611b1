/** Any JSON object. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object, and neither an array nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
