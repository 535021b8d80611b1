import type { JsonObject } from '../json/object';

const HEADER = 'content-encoding';
/** What n8n undoes, written in exactly this way (its body parser); and what there is nothing to undo of. */
const UNDONE = ['gzip', 'deflate', 'identity', ''];
/** What a header of this kind holds; anything else is not for a log. */
const NAMES = /^[\w-]+(?:, ?[\w-]+){0,5}$/;
const LONGEST_NAMES = 40;

/** The content encoding of a body that n8n gives as it came, so that no signature matches it. */
export function findEncodingLeft(headers: JsonObject): string | undefined {
	const encoding = headers[HEADER];
	if (typeof encoding !== 'string' || UNDONE.includes(encoding)) return undefined;
	return encoding.length <= LONGEST_NAMES && NAMES.test(encoding) ? encoding : 'of unknown name';
}
