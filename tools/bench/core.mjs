import { createHash, createHmac } from 'node:crypto';
import { Bench } from 'tinybench';
import {
	compileEventPatterns,
	deliveryId,
	readSignature,
	select,
	sign,
	verifyDelivery,
} from '../dist.mjs';
import { SIGNING_SECRET } from '../n8n/instance.mjs';
import { step } from '../setup/report.mjs';
import { CHOSEN, eventOf } from './payloads.mjs';
import { median, ratioOf } from './statistics.mjs';

const SIZES = [1_024, 16 * 1_024, 256 * 1_024, 1_024 * 1_024];
const FULL = { rounds: 10, milliseconds: 250 };
const QUICK = { rounds: 3, milliseconds: 100 };
/** Enough events that they differ, and few enough that large ones do not fill the memory. */
const EVENTS = 16;

/**
 * @typedef {object} CoreResult
 * @property {number} size - of the event, in bytes
 * @property {number} bare - milliseconds for the least that any receiver does
 * @property {number} ours - milliseconds for what the trigger does
 * @property {import('./statistics.mjs').Spread} ratio - of ours to bare
 */

/**
 * Measures what the trigger itself does with a delivery, without n8n, against the least that any receiver
 * of signed events does. In each round both have their turn.
 *
 * @param {boolean} quick
 * @returns {Promise<CoreResult[]>}
 */
export async function measureCore(quick) {
	const { rounds, milliseconds } = quick ? QUICK : FULL;
	return await step('Measuring the core', async () =>
		SIZES.map((size) => {
			const events = signedEvents(size);
			/** @type {number[]} */
			const bare = [];
			/** @type {number[]} */
			const ours = [];
			for (let round = 0; round < rounds; round++) {
				bare.push(timeOf(receiveBarely, events, milliseconds));
				ours.push(timeOf(receiveAsTrigger, events, milliseconds));
			}
			return { size, bare: median(bare), ours: median(ours), ratio: ratioOf(ours, bare) };
		}),
	);
}

/** @typedef {{body: Buffer, signature: string}} SignedEvent */

/** @param {number} size */
function signedEvents(size) {
	return Array.from({ length: EVENTS }, (_, number) => {
		const body = Buffer.from(eventOf(size, number));
		return { body, signature: sign(body, SIGNING_SECRET) };
	});
}

/**
 * The median time of one call in milliseconds: a pause for whatever else the machine does shows in few calls.
 *
 * @param {(event: SignedEvent) => unknown} receive
 * @param {SignedEvent[]} events
 * @param {number} milliseconds - to measure for
 */
function timeOf(receive, events, milliseconds) {
	let turn = 0;
	const bench = new Bench({ time: milliseconds, warmupTime: milliseconds / 4, throws: true });
	bench.add(receive.name, () => receive(events[turn++ % events.length]));
	const [{ result }] = bench.runSync();
	if (!('latency' in result)) throw new Error(`${receive.name} was not measured`);
	return result.latency.p50;
}

/** @param {SignedEvent} event */
function receiveBarely({ body, signature }) {
	const digest = createHmac('sha256', SIGNING_SECRET).update(body).digest('hex');
	const payload = JSON.parse(body.toString());
	const id = createHash('sha256').update(body).digest('hex');
	return { isGenuine: digest === signature, payload, id };
}

/** As the Darwin Trigger does it for each delivery. @param {SignedEvent} event */
function receiveAsTrigger({ body, signature }) {
	const read = readSignature(signature);
	const verified = verifyDelivery(body, read.ok && read.digest, [SIGNING_SECRET]);
	if (!verified.ok) throw new Error(verified.cause);
	const matchEvent = compileEventPatterns({ events: [CHOSEN] });
	const selected = select(verified.payload, { matchEvent, agentIds: [], channels: [] });
	return { selected, payload: verified.payload, id: deliveryId(body) };
}
