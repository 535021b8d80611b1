import { sign } from '../dist.mjs';
import { SIGNING_SECRET } from '../n8n/instance.mjs';
import { eventOf, NOT_CHOSEN } from './payloads.mjs';

/** What may arrive. @typedef {'accepted' | 'notChosen' | 'forged' | 'junk'} Kind */

/** @typedef {{body: string, headers: Record<string, string>}} Delivery */

const SIZE = 1_024;
const FORGERS_SECRET = 'a secret that the forger made up';

/** In words, in the order of the tables. @type {Record<Kind, string>} */
export const KINDS = {
	accepted: 'accepted',
	notChosen: 'not chosen',
	forged: 'forged (a wrong signature)',
	junk: 'junk (a malformed header)',
};

let made = 0;

/**
 * A delivery of 1 KB that is like no other: nothing can be gained by remembering one.
 *
 * @param {Kind} kind
 * @returns {Delivery}
 */
export function deliveryOf(kind) {
	made += 1;
	const body = kind === 'notChosen' ? eventOf(SIZE, made, NOT_CHOSEN) : eventOf(SIZE, made);
	return {
		body,
		headers: { 'content-type': 'application/json', 'x-signature': signatureOf(kind, body) },
	};
}

/**
 * @param {Kind} kind
 * @param {string} body
 */
function signatureOf(kind, body) {
	if (kind === 'junk') return 'not a signature';
	return sign(body, kind === 'forged' ? FORGERS_SECRET : SIGNING_SECRET);
}
