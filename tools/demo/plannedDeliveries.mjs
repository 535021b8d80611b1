import { EVENT_CATALOGUE, SAMPLES, SESSION_EVENT_TYPES } from '../dist.mjs';
import { RESULTS } from './results.mjs';

/**
 * One event to send, and what should become of it.
 *
 * @typedef {object} PlannedDelivery
 * @property {string} workflow - file name of the example, without its ending
 * @property {Record<string, any>} payload
 * @property {string} [note] - what is special about it
 * @property {boolean} [forged] - signed with a secret that is not the workflow's
 * @property {number} status - the HTTP status that the caller should get
 * @property {string} [endsAt] - the last node that should output something; none for no execution
 * @property {Record<string, any>} [made] - what it should output; if absent, all that was sent, unchanged
 * @property {boolean} [again] - sent when the others have run, because it repeats one of them
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

/** Examples that make something of the event, and what it is. @type {PlannedDelivery[]} */
const everyUse = [
	made('qualified-handoff-to-crm', SAMPLES['session.forwarded.qualified']),
	made('escalated-to-chat-alert', SAMPLES['session.forwarded.escalated']),
	{
		...made('analyzed-to-digest', SAMPLES['session.analyzed']),
		made: {
			count: 1,
			text: [
				'# Sesiones de hoy (1)',
				'## Lucía (1)',
				'**María José Núñez**',
				'María José busca un departamento de dos recámaras en Querétaro con presupuesto de $ 2.450.000. Agendó una visita para el lunes 16 de marzo a las 10:30. 🏡',
			].join('\n\n'),
		},
	},
	made('function-call-lookup', bookMeeting),
	chosen('searchable-executions', SAMPLES['session.analyzed']),
	chosen('each-event-once', SAMPLES['session.closed']),
	{
		...chosen('each-event-once', SAMPLES['session.closed'], 'delivered again'),
		endsAt: 'Remove Duplicates',
		again: true,
	},
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
export const PLANNED_DELIVERIES = [
	...everyEventType,
	...everyWayOfChoosing,
	...everyUse,
	...turnedAway,
];

/**
 * @param {Record<string, any>} payload
 * @param {string} output
 * @param {string} [note]
 * @returns {PlannedDelivery}
 */
function delivered(payload, output, note) {
	return { workflow: 'one-output-per-event', payload, note, status: 200, endsAt: output };
}

/**
 * @param {string} workflow
 * @param {Record<string, any>} payload
 * @param {string} [note]
 * @returns {PlannedDelivery}
 */
function chosen(workflow, payload, note) {
	return { workflow, payload, note, status: 200, endsAt: NEXT_STEP };
}

/**
 * @param {string} workflow
 * @param {Record<string, any>} payload
 * @returns {PlannedDelivery}
 */
function made(workflow, payload) {
	const { node, items } = RESULTS[workflow];
	return { workflow, payload, status: 200, endsAt: node, made: items[0] };
}

/** @param {string} choice */
function nameOf(choice) {
	const entry = EVENT_CATALOGUE.find(({ value }) => value === choice);
	if (entry === undefined) throw new Error(`${choice} is not in the catalogue`);
	return entry.name;
}
