import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { checkAge } from '../../darwin/delivery/age';
import { findEncodingLeft } from '../../darwin/delivery/contentEncoding';
import type { Delivery } from '../../darwin/delivery/item';
import { buildItem, deliveryId } from '../../darwin/delivery/item';
import { readEventType } from '../../darwin/delivery/payload';
import type { SecretsReading } from '../../darwin/delivery/secrets';
import { select } from '../../darwin/delivery/selection';
import { readSignature, SIGNATURE_HEADER } from '../../darwin/delivery/signature';
import type { VerifiedDelivery } from '../../darwin/delivery/verifyDelivery';
import { malformedSignature, verifyDelivery } from '../../darwin/delivery/verifyDelivery';
import { compileEventPatterns } from '../../darwin/events/patterns';
import type { JsonObject } from '../../darwin/json/object';
import type { Outcome, Refusal } from './answer';
import { findRepeat } from './ignoreRepeats';
import { routeToOutput } from './outputs';
import { judgeBySecrets } from './rememberedSecrets';
import { readSettings } from './settings';

/**
 * Takes one delivery from the request to its outcome. The order is deliberate: the cheapest check
 * comes first, nothing is read that an earlier step made unnecessary, and only the signature header is
 * looked at before the signature is verified.
 *
 * Never throws: whatever goes wrong on our side is `unavailable`, so that a sender can retry.
 */
export async function receive(context: IWebhookFunctions): Promise<Outcome> {
	try {
		return await takeDelivery(context);
	} catch (error) {
		// Its message may quote the payload, so only its name goes to the log.
		const name = error instanceof Error ? error.name : 'failure';
		return { outcome: 'unavailable', cause: `an unexpected ${name}` };
	}
}

async function takeDelivery(context: IWebhookFunctions): Promise<Outcome> {
	const headers = context.getHeaderData() as JsonObject;
	const signature = readSignature(headers[SIGNATURE_HEADER]);
	if (!signature.ok) return malformedSignature(signature.reason);

	const rawBody = await readRawBody(context);
	if (rawBody === undefined) {
		return { outcome: 'unsupported', cause: 'n8n does not keep the bytes of a body of this type' };
	}

	const received = await judgeBySecrets(
		context,
		(secrets) => verifyBy(secrets, rawBody, signature.digest),
		(verdict) => verdict.ok || verdict.outcome === 'unreadable',
	);
	if (!received.ok) return withEncoding(received, headers);
	const receivedAt = new Date();
	return await takeVerified(context, { payload: received.payload, rawBody, headers, receivedAt });
}

async function takeVerified(context: IWebhookFunctions, delivery: Delivery): Promise<Outcome> {
	const { payload, rawBody, receivedAt } = delivery;
	const settings = readSettings(context);
	const age = checkAge(payload, settings.maxAge, receivedAt.getTime());
	if (!age.ok) return age;

	const selected = select(payload, {
		...settings,
		matchEvent: compileEventPatterns(settings.selection),
	});
	if (!selected.ok) return selected;

	const id = deliveryId(rawBody);
	const repeat = await findRepeat(context, id, settings.ignoreRepeats);
	if (repeat !== undefined) return repeat;

	const json = buildItem(delivery, id, settings.item) as IDataObject;
	return {
		outcome: 'accepted',
		id,
		eventType: readEventType(payload),
		outputs: routeToOutput({ json }, selected.match, settings.selection.events, settings.outputs),
	};
}

/** Names the likely cause of a signature that does not match where the request tells it. */
function withEncoding(refusal: Refusal, headers: JsonObject): Refusal {
	const encoding = refusal.outcome === 'unauthorized' ? findEncodingLeft(headers) : undefined;
	if (encoding === undefined) return refusal;
	const note = `the body came with the content encoding "${encoding}", which n8n does not undo`;
	return { ...refusal, cause: `${refusal.cause}; ${note}` };
}

function verifyBy(
	secrets: SecretsReading,
	rawBody: Buffer,
	digest: Buffer,
): VerifiedDelivery | (Refusal & { ok: false }) {
	return secrets.ok
		? verifyDelivery(rawBody, digest, secrets.secrets)
		: { ok: false, outcome: 'unavailable', cause: secrets.reason };
}

/** The bytes as they were received; `undefined` when n8n consumed them, as it does with multipart. */
async function readRawBody(context: IWebhookFunctions): Promise<Buffer | undefined> {
	const request = context.getRequestObject();
	try {
		if (request.rawBody === undefined) await request.readRawBody();
		return request.rawBody;
	} catch {
		return undefined;
	}
}
