import { withoutInvisible } from './invisible';
import { tidy } from './tidy';

/** Accents and the like as characters of their own, behind the letter (Unicode, combining diacritics). */
const COMBINING_DIACRITICS = /[\u0300-\u036f]/g;

/**
 * A text as it is compared with others: what differs only in case, accents, whitespace or invisible
 * characters becomes the same. Capitals are compared, because some letters have one capital and several
 * small forms. Marks of scripts in which they make another letter, as in Hindi or Thai, stay.
 */
export function comparableText(text: string): string {
	return tidy(withoutInvisible(text))
		.toUpperCase()
		.normalize('NFD')
		.replace(COMBINING_DIACRITICS, '')
		.normalize('NFC');
}
