import { reserialize } from '../json/parse';
import type { DarwinPayload, PayloadReading } from './payload';
import { asPayload, decodeBody, readPayload } from './payload';
import { readSignature, verify } from './signature';

/** Why a delivery is refused; the cause is for the log and reveals nothing of the payload. */
export interface Rejection {
	ok: false;
	outcome: 'unsigned' | 'unauthorized' | 'stale' | 'unreadable';
	cause: string;
}

/** The payload of a correctly signed delivery, or why there is none. */
export type VerifiedDelivery = ({ ok: true } & DarwinPayload) | Rejection;

const MISMATCH =
	'the X-SIGNATURE header does not match the body: the secret in the credential is not the one in Darwin, or something in between changed the body';

/**
 * Verifies a delivery and reads its payload: the front door of whoever receives Darwin's events. Never
 * throws, whatever a stranger sends.
 *
 * The raw bytes are tried first; then the body re-serialized with `JSON.stringify`, since that is what
 * Darwin's sample code signs. The second attempt is sound because only what was parsed is used afterwards.
 *
 * @param rawBody - the bytes as they were received
 * @param signature - the `X-SIGNATURE` header as it came, or its digest where {@link readSignature} has
 *   read it already, before there was a body
 * @param secrets - the secrets in use; with none, nothing is ever valid
 * @returns the payload; else `unsigned` for a signature that is missing or malformed, `unauthorized` for a
 *   wrong one, and `unreadable` for a signed body that is not a JSON object in UTF-8
 */
export function verifyDelivery(
	rawBody: Buffer,
	signature: unknown,
	secrets: readonly string[],
): VerifiedDelivery {
	const read = Buffer.isBuffer(signature)
		? { ok: true as const, digest: signature }
		: readSignature(signature);
	if (!read.ok) return malformedSignature(read.reason);

	const text = decodeBody(rawBody);
	if (verify(rawBody, read.digest, secrets)) {
		return text === undefined ? unreadable('body is not UTF-8') : readable(readPayload(text));
	}

	const written = text === undefined ? undefined : reserialize(text);
	if (
		written !== undefined &&
		written.text !== text &&
		verify(written.text, read.digest, secrets)
	) {
		return readable(asPayload(written.value));
	}
	return { ok: false, outcome: 'unauthorized', cause: MISMATCH };
}

/** A delivery that is refused because of the header alone, whatever its body. */
export function malformedSignature(reason: 'missing' | 'malformed'): Rejection {
	return { ok: false, outcome: 'unsigned', cause: `the X-SIGNATURE header is ${reason}` };
}

function readable(reading: PayloadReading): VerifiedDelivery {
	return reading.ok ? reading : unreadable(reading.reason);
}

function unreadable(cause: string): Rejection {
	return { ok: false, outcome: 'unreadable', cause };
}
