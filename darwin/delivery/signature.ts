import { createHmac, timingSafeEqual } from 'crypto';

/** Name of the header with Darwin's signature, as Node.js spells header names. */
export const SIGNATURE_HEADER = 'x-signature';

const ALGORITHM = 'sha256';
/** 64 hex digits of either case, alone or after `sha256=`. */
const SIGNATURE_SHAPE = /^(?:sha256=)?([0-9a-fA-F]{64})$/;

/** A signature header that was read, or why it could not be. */
export type SignatureReading =
	| { ok: true; digest: Buffer }
	| { ok: false; reason: 'missing' | 'malformed' };

/**
 * Signs a delivery as Darwin does.
 *
 * @param body - the exact bytes that are sent
 * @param secret - the webhook secret
 * @returns lowercase hex HMAC-SHA256 (RFC 2104) of the body, the value of `X-SIGNATURE`
 */
export function sign(body: string | Buffer, secret: string): string {
	return digestOf(body, secret).toString('hex');
}

/**
 * Reads the signature header without touching the body, so that junk costs next to nothing. A header
 * that was sent twice arrives joined by a comma and is malformed.
 */
export function readSignature(header: unknown): SignatureReading {
	if (header === undefined || header === '') return { ok: false, reason: 'missing' };
	const hex = typeof header === 'string' ? SIGNATURE_SHAPE.exec(header)?.[1] : undefined;
	if (hex === undefined) return { ok: false, reason: 'malformed' };
	return { ok: true, digest: Buffer.from(hex, 'hex') };
}

/**
 * Checks a signature against a body, in constant time and with every secret, so that the time taken
 * tells neither how much of a guess was right nor which secret is in use.
 *
 * @param body - the bytes that were received, or a text in UTF-8
 * @param digest - the 32 bytes of the signature
 * @param secrets - the secrets in use; with none, nothing is ever valid
 */
export function verify(body: string | Buffer, digest: Buffer, secrets: readonly string[]): boolean {
	return secrets
		.map((secret) => matches(digestOf(body, secret), digest))
		.some((matched) => matched);
}

function digestOf(body: string | Buffer, secret: string): Buffer {
	return createHmac(ALGORITHM, secret).update(body).digest();
}

function matches(expected: Buffer, received: Buffer): boolean {
	return expected.length === received.length && timingSafeEqual(expected, received);
}
