import camelCase from 'lodash/camelCase';
import snakeCase from 'lodash/snakeCase';
import toPath from 'lodash/toPath';

/** How the name of a smart field becomes the name of a column. */
export type KeyStyle = 'asSent' | 'camelCase' | 'snakeCase';

const STYLES: Record<KeyStyle, (name: string) => string> = {
	asSent: (name) => name,
	camelCase,
	snakeCase,
};

/**
 * Makes a column's name from a smart field's. A name that the style would leave empty, because it
 * contains only symbols, stays as it was sent.
 */
export function columnName(name: string, style: KeyStyle, prefix: string): string {
	return prefix + (STYLES[style](name) || name);
}

/** A name as it is compared: the same letters can be written with combining accents or without. */
export function comparableName(name: string): string {
	return name.trim().normalize('NFC');
}

/**
 * The name of the smart field that a user means: typed as it is, or dragged from the input panel, which
 * gives the path `data.smartFields['presupuesto máximo']`.
 */
export function meantName(typed: string): string {
	const path = toPath(typed);
	const isField = path.length > 1 && path[path.length - 2] === 'smartFields';
	return isField ? path[path.length - 1] : typed.trim();
}
