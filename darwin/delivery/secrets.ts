/** The fields of the Darwin Webhook API credential. A stored credential may contain anything. */
export interface WebhookSecrets {
	signingSecret?: unknown;
	previousSigningSecret?: unknown;
}

/** The secrets to verify with, or what is wrong with them in words for the person who typed them. */
export type SecretsReading = { ok: true; secrets: string[] } | { ok: false; reason: string };

/**
 * Takes the secrets out of a credential. A blank signing secret would let anybody sign, and
 * whitespace around one comes from copying and makes every signature wrong: both are refused. The
 * previous secret may be empty.
 */
export function readSecrets({
	signingSecret,
	previousSigningSecret,
}: WebhookSecrets): SecretsReading {
	const current = readSecret('Signing Secret', signingSecret);
	if (!current.ok) return current;
	if (current.secrets.length === 0) {
		return {
			ok: false,
			reason: 'The Signing Secret is empty. Copy the webhook secret from Darwin and paste it here.',
		};
	}
	const previous = readSecret('Previous Signing Secret', previousSigningSecret);
	if (!previous.ok) return previous;
	return { ok: true, secrets: [...current.secrets, ...previous.secrets] };
}

function readSecret(field: string, value: unknown): SecretsReading {
	if (value === undefined || value === null || value === '') return { ok: true, secrets: [] };
	if (typeof value !== 'string') {
		return { ok: false, reason: `The ${field} is not text. Paste the webhook secret again.` };
	}
	const trimmed = value.trim();
	if (trimmed === '') {
		return {
			ok: false,
			reason: `The ${field} contains only whitespace. Paste the webhook secret from Darwin, or leave the field empty if it is not needed.`,
		};
	}
	if (trimmed !== value) {
		return {
			ok: false,
			reason: `The ${field} has whitespace before or after it. Remove the spaces and line breaks around it.`,
		};
	}
	return { ok: true, secrets: [value] };
}
