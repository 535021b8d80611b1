import autocannon from 'autocannon';
import { SetupError } from '../setup/report.mjs';

const CONNECTIONS = 10;
const TIMEOUT_S = 30;
const LONGEST_MS = 30_000;
/** How often autocannon looks whether it has finished. */
const SAMPLE_MS = 100;

/**
 * What a load came to.
 *
 * @typedef {{rate: number, latencies: number[]}} Load - requests per second, and milliseconds for each
 */

/**
 * Sends a number of deliveries over ten connections at once, each as soon as the one before is answered.
 *
 * @param {string} url - on loopback
 * @param {() => import('./deliveries.mjs').Delivery} next - gives each delivery
 * @param {number} amount - at least one for each connection
 * @param {number} status - what every one must be answered with
 * @returns {Promise<Load>}
 * @throws SetupError when one was answered with anything else, or not at all
 */
export async function load(url, next, amount, status) {
	/** @type {number[]} */
	const latencies = [];
	const started = performance.now();
	let ended = started;
	/** @type {import('autocannon').Options} */
	const options = {
		url,
		method: 'POST',
		connections: CONNECTIONS,
		amount,
		timeout: TIMEOUT_S,
		sampleInt: SAMPLE_MS,
		requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
	};
	const { statusCodeStats, errors } = await run(options, (latency) => {
		latencies.push(latency);
		ended = performance.now();
	});
	const others = Object.keys(statusCodeStats ?? {}).filter((code) => code !== String(status));
	if (errors > 0 || others.length > 0 || latencies.length === 0) {
		throw new SetupError(
			`${url} should have answered ${status} to everything; ${errors} requests failed, and these statuses came: ${others.join(', ') || 'none other'}.`,
		);
	}
	return { rate: (latencies.length * 1_000) / (ended - started), latencies };
}

/**
 * @param {import('autocannon').Options} options
 * @param {(latency: number) => void} onAnswer - gets the milliseconds that each took
 * @returns {Promise<import('autocannon').Result>}
 */
function run(options, onAnswer) {
	return new Promise((resolve, reject) => {
		const running = autocannon(options, (error, result) => {
			clearTimeout(impatience);
			if (error) reject(error);
			else resolve(result);
		});
		running.on('response', (_client, _status, _bytes, latency) => onAnswer(latency));
		const impatience = setTimeout(() => running.stop(), LONGEST_MS);
	});
}
