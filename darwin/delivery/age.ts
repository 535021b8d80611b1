import type { JsonObject } from '../json/object';
import { readTimestamp } from './timestamp';
import type { Rejection } from './verifyDelivery';

/**
 * Refuses a delivery that is older than the limit, or whose age is unknown while there is one.
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
	if (age <= maxAge) return { ok: true };
	return {
		ok: false,
		outcome: 'stale',
		cause: `it is ${Math.round(age)} seconds old, but Maximum Age is ${maxAge}`,
	};
}
