import { SAMPLES } from '../dist.mjs';

/** The event that the workflows of the bench wait for, and one that they do not. */
export const CHOSEN = 'session.analyzed';
export const NOT_CHOSEN = 'session.opened';

const SUMMARY =
	'La clienta busca un departamento de dos recámaras en Querétaro, con balcón y estacionamiento. Preguntó por el crédito, la escrituración y la fecha de entrega; pidió que le llamen después de las cinco. ';
const VALUES = ['Santiago de Querétaro', '$ 2.450.000', 'sí', '16/03/2026', '+52 55 1234 5678'];
/** Of what is added to reach a size; the rest goes into the summary. */
const SHARE_OF_FIELDS = 0.5;
/** Nobody has more; larger events are large because of their texts. */
const MOST_FIELDS = 200;

/**
 * An event as Darwin sends it, of exactly so many bytes: a summary in Spanish and smart fields, more of
 * both the larger it is.
 *
 * @param {number} size - in bytes, at least 1,024
 * @param {number} number - two events of different numbers differ
 * @param {string} [eventType]
 */
export function eventOf(size, number, eventType = CHOSEN) {
	const sample = /** @type {any} */ (SAMPLES[CHOSEN]);
	const event = {
		...sample,
		eventType,
		data: { ...sample.data, sessionId: String(10_000_000 + number) },
	};
	event.data.smartFields = {
		...event.data.smartFields,
		...moreFields((size - 1_024) * SHARE_OF_FIELDS),
	};
	event.data.summary = '';
	event.data.summary = textOf(size - Buffer.byteLength(JSON.stringify(event)));
	return JSON.stringify(event);
}

/** @param {number} bytes */
function moreFields(bytes) {
	/** @type {Record<string, string>} */
	const fields = {};
	for (let index = 0, left = bytes; left > 0 && index < MOST_FIELDS; index++) {
		const [name, value] = [`campo número ${index + 1}`, VALUES[index % VALUES.length]];
		fields[name] = value;
		left -= Buffer.byteLength(`"${name}":"${value}",`);
	}
	return fields;
}

/** @param {number} bytes */
function textOf(bytes) {
	if (bytes < 0) throw new Error('The event is larger than wanted without any summary');
	const text = SUMMARY.repeat(Math.ceil(bytes / Buffer.byteLength(SUMMARY)));
	// A letter of two bytes may be cut at the end: a full stop takes the place of what is missing.
	const cut = Buffer.from(text)
		.subarray(0, bytes)
		.toString()
		.replace(/\uFFFD+$/, '');
	return cut + '.'.repeat(bytes - Buffer.byteLength(cut));
}
