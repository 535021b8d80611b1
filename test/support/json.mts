/** What JSON writes as plain digits and a JavaScript number cannot be trusted with: it arrives as text. */
export function isLongInteger(value: unknown) {
	return Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(Number(value)) < 1e21;
}
