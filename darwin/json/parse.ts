/** From so many digits on, an integer may be more than a JavaScript number can hold. */
const LONG = 16;
const LONG_INTEGER = /^-?[1-9]\d{15,}$/;
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * Parses JSON and keeps every digit: an integer that a JavaScript number cannot hold becomes text, whereas
 * `JSON.parse` alone would change its last digits and with them somebody's ID.
 */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
	try {
		const value: unknown = JSON.parse(hasLongDigits(text) ? quoteUnsafeIntegers(text) : text);
		return { ok: true, value };
	} catch {
		return { ok: false };
	}
}

/**
 * Parses a text and writes it again as `JSON.stringify` does, which is what Darwin's sample code
 * signs. `undefined` when the text is not JSON, or is nested more deeply than the engine can write.
 */
export function reserialize(text: string): { value: unknown; text: string } | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return { value, text: JSON.stringify(value) };
	} catch {
		return undefined;
	}
}

function quoteUnsafeIntegers(text: string): string {
	return text.replace(STRINGS_AND_NUMBERS, (token) =>
		LONG_INTEGER.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
	);
}

/**
 * Whether a text holds a run of 16 digits. Such a run covers one of every 16 characters, so only those are
 * looked at: a regular expression that looks at all of them takes several times as long.
 */
function hasLongDigits(text: string): boolean {
	for (let probe = LONG - 1; probe < text.length; probe += LONG) {
		if (!isDigit(text, probe)) continue;
		let [first, last] = [probe, probe];
		while (isDigit(text, first - 1)) first -= 1;
		while (isDigit(text, last + 1)) last += 1;
		if (last - first + 1 >= LONG) return true;
	}
	return false;
}

function isDigit(text: string, index: number): boolean {
	const code = text.charCodeAt(index);
	return code >= 0x30 && code <= 0x39;
}
