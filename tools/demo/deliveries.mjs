import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
/** @type {typeof import('../../darwin/samples')} */
const { SAMPLES } = load('../../dist/darwin/samples/index.js');
/** @type {typeof import('../../darwin/events')} */
const { EVENT_CATALOGUE, SESSION_EVENT_TYPES } = load('../../dist/darwin/events.js');

/**
 * One event to send, and what should become of it.
 *
 * @typedef {object} PlannedDelivery
 * @property {string} workflow - file name of the example, without its ending
 * @property {Record<string, any>} payload
 * @property {string} [note] - what is special about it
 * @property {boolean} [forged] - signed with a secret that is not the workflow's
 * @property {number} status - the HTTP status that the caller should get
 * @property {string} [receivedBy] - the node behind the trigger that should run; none for no execution
 */

const bookMeeting = SAMPLES['function.call.<functionName>'];
const NEXT_STEP = 'Your next step';

/** Every event type of the catalogue, each to its own output. @type {PlannedDelivery[]} */
const everyEventType = [
	...SESSION_EVENT_TYPES.map((eventType) => delivered(SAMPLES[eventType], nameOf(eventType))),
	delivered(bookMeeting, nameOf('function.call.<functionName>')),
	delivered(
		{ ...SAMPLES['session.opened'], eventType: 'session.merged' },
		'Other',
		'unknown to the pack',
	),
];

/** Every other way of choosing events. @type {PlannedDelivery[]} */
const everyWayOfChoosing = [
	chosen(
		'chosen-events',
		SAMPLES['session.closed.unforwarded'],
		'as the specific form of session.closed',
	),
	chosen('every-session-event', SAMPLES['session.forwarded.escalated']),
	chosen('function-call-by-name', bookMeeting),
	chosen('every-function-call', {
		...bookMeeting,
		eventType: 'function.call.consultar envío v1.2',
	}),
	chosen('every-function-event', bookMeeting),
	chosen(
		'every-event',
		{ ...SAMPLES['session.analyzed'], eventType: 'billing.paid' },
		'unknown to the pack',
	),
	chosen('custom-pattern', SAMPLES['session.forwarded.qualified']),
];

/** What must not start anything. @type {PlannedDelivery[]} */
const turnedAway = [
	{
		workflow: 'chosen-events',
		payload: SAMPLES['session.opened'],
		note: 'forged',
		forged: true,
		status: 401,
	},
	{
		workflow: 'chosen-events',
		payload: SAMPLES['session.forwarded'],
		note: 'not chosen',
		status: 200,
	},
	{
		workflow: 'function-call-by-name',
		payload: { ...bookMeeting, eventType: 'function.call.cancelMeeting' },
		note: 'not chosen',
		status: 200,
	},
];

/** @type {PlannedDelivery[]} */
export const PLANNED_DELIVERIES = [...everyEventType, ...everyWayOfChoosing, ...turnedAway];

/**
 * @param {Record<string, any>} payload
 * @param {string} output
 * @param {string} [note]
 * @returns {PlannedDelivery}
 */
function delivered(payload, output, note) {
	return { workflow: 'one-output-per-event', payload, note, status: 200, receivedBy: output };
}

/**
 * @param {string} workflow
 * @param {Record<string, any>} payload
 * @param {string} [note]
 * @returns {PlannedDelivery}
 */
function chosen(workflow, payload, note) {
	return { workflow, payload, note, status: 200, receivedBy: NEXT_STEP };
}

/** @param {string} choice */
function nameOf(choice) {
	const entry = EVENT_CATALOGUE.find(({ value }) => value === choice);
	if (entry === undefined) throw new Error(`${choice} is not in the catalogue`);
	return entry.name;
}
