/** Yes and no in Spanish, Portuguese and English, without accents. */
const WORDS: ReadonlyMap<string, boolean> = new Map([
	['true', true],
	['yes', true],
	['si', true],
	['sim', true],
	['verdadero', true],
	['verdadeiro', true],
	['false', false],
	['no', false],
	['nao', false],
	['falso', false],
]);
/** Short forms, read only where a yes or no is expected. */
const SHORT_FORMS: ReadonlyMap<string, boolean> = new Map([
	['1', true],
	['y', true],
	['s', true],
	['0', false],
	['n', false],
]);

/** Reads an unambiguous yes or no, whatever its case and accents; else `undefined`. */
export function readYesOrNo(text: string): boolean | undefined {
	return WORDS.get(plain(text));
}

/** Reads what is known to be a yes or no, short forms such as `1` and `n` included; else `undefined`. */
export function readBoolean(text: string): boolean | undefined {
	return readYesOrNo(text) ?? SHORT_FORMS.get(plain(text));
}

function plain(text: string): string {
	return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
