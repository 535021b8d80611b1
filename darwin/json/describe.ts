import { listNames } from '../text/list';
import { isJsonObject } from './object';

/** Says what kind of value something is and, for an object, which keys it has. Quotes no value. */
export function describeValue(value: unknown): string {
	if (value === undefined || value === null || value === '') return 'nothing';
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (!isJsonObject(value)) return `a ${typeof value}`;
	const keys = Object.keys(value);
	if (keys.length === 0) return 'an empty object';
	return `an object with the key${keys.length === 1 ? '' : 's'} ${listNames(keys)}`;
}
