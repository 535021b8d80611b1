import type { JsonObject } from '../json/object';
import { readTimestamp } from './timestamp';
import type { Rejection } from './verifyDelivery';

/** How far ahead another clock may be: a day ahead would make a delivery acceptable for a day. */
const CLOCK_TOLERANCE = 300;

/**
 * Refuses a delivery that is older than the limit, comes from the future, or whose age cannot be told
 * while there is a limit.
 *
 * @param maxAge - seconds; 0 for no limit
 * @param now - milliseconds since 1970
 */
export function checkAge(
	payload: JsonObject,
	maxAge: number,
	now: number,
): { ok: true } | Rejection {
	if (maxAge <= 0) return { ok: true };
	const sentAt = readTimestamp(payload.timestamp);
	if (sentAt === undefined) {
		return {
			ok: false,
			outcome: 'stale',
			cause: 'its timestamp is missing or cannot be read, but Maximum Age is set',
		};
	}
	const age = (now - sentAt) / 1000;
	if (age < -CLOCK_TOLERANCE) {
		return {
			ok: false,
			outcome: 'stale',
			cause: `its timestamp is ${Math.round(-age)} seconds in the future, by the clock of this machine`,
		};
	}
	if (age <= maxAge) return { ok: true };
	return {
		ok: false,
		outcome: 'stale',
		cause: `it is ${Math.round(age)} seconds old, but Maximum Age is ${maxAge}`,
	};
}
