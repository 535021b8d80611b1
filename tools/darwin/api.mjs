import { setTimeout as sleep } from 'node:timers/promises';
import { Router } from 'express';
import { authenticate } from './authentication.mjs';

/**
 * @typedef {import('./state.mjs').State} State
 * @typedef {{status: number, body?: any, headers?: Record<string, string>}} Answer
 * @typedef {{params: Record<string, string>, body: any}} Call
 */

const NOT_FOUND = { status: 404, body: { message: 'Not found' } };

/** @param {string} message @returns {Answer} */
const refused = (message) => ({ status: 400, body: { message } });

/** @param {any} value */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {any} value */
const isListOfTexts = (value) =>
	Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/**
 * Darwin's endpoints: method and path of each, whether an app may use it too, and what it does.
 *
 * @param {State} state
 * @returns {Record<string, {method: 'get' | 'put' | 'post' | 'delete', path: string, app?: boolean, handle: (call: Call) => Answer}>}
 */
const callsOf = (state) => ({
	listWebhooks: {
		method: 'get',
		path: '/v1/webhook',
		handle: () => ({
			status: 200,
			body: [...state.webhooks.values()].map(({ id, ...webhook }) =>
				state.idsInList ? { id, ...webhook } : webhook,
			),
		}),
	},
	createWebhook: {
		method: 'post',
		path: '/v1/webhook',
		handle({ body }) {
			const problem = problemOf(body, state);
			if (problem !== undefined) return refused(problem);
			const { id } = state.store(body);
			return { status: 201, body: state.idInAnswer ? { id } : {} };
		},
	},
	updateWebhook: {
		method: 'put',
		path: '/v1/webhook/:id',
		handle({ params, body }) {
			if (!state.webhooks.has(params.id)) return NOT_FOUND;
			const problem = problemOf(body, state);
			if (problem !== undefined) return refused(problem);
			state.put(params.id, body);
			return { status: 204 };
		},
	},
	deleteWebhook: {
		method: 'delete',
		path: '/v1/webhook/:id',
		handle: ({ params }) => (state.webhooks.delete(params.id) ? { status: 204 } : NOT_FOUND),
	},
	returnResult: {
		method: 'put',
		path: '/v1/function-call/:id',
		app: true,
		handle({ params, body }) {
			if (!state.functionCalls.has(params.id)) return NOT_FOUND;
			if (!isObject(body?.returnData)) return refused('returnData must be an object');
			state.functionCalls.set(params.id, body.returnData);
			return { status: 200, body: { functionCallId: params.id } };
		},
	},
	sendTemplate: {
		method: 'post',
		path: '/v1/thread/:phone/messages/outbound',
		app: true,
		handle({ params, body }) {
			if (!/^\d{8,15}$/.test(params.phone)) return refused('phone must be digits');
			if (!Number.isInteger(body?.initialPipelineId)) {
				return refused('initialPipelineId must be a number');
			}
			if (!/^\d+$/.test(body.templateId)) return refused('templateId must be a string of digits');
			const lists = ['templateParams', 'bodyParams', 'buttonsParams'].filter((key) => key in body);
			if (!lists.every((key) => isListOfTexts(body[key])))
				return refused('parameters must be strings');
			if ('source' in body && !body.source.utm_source) return refused('utm_source is required');
			return { status: 200, body: { accepted: true } };
		},
	},
	startVoiceCall: {
		method: 'post',
		path: '/api/v1/calls',
		handle({ body }) {
			if (!Number.isInteger(body?.channel_id)) return refused('channel_id must be an integer');
			const texts = ['from_phone_number', 'to_phone_number', 'customer_name'];
			const missing = texts.find((key) => typeof body[key] !== 'string' || body[key] === '');
			if (missing !== undefined) return refused(`${missing} is required`);
			return { status: 200, body: { accepted: true } };
		},
	},
});

/**
 * What is wrong with a webhook that somebody wants to create or change; nothing when it can be stored.
 *
 * @param {any} body
 * @param {State} state
 */
function problemOf(body, { allTypes }) {
	const isWebhook =
		typeof body?.webhookUrl === 'string' && isListOfTexts(body.types) && body.types.length > 0;
	if (!isWebhook) return 'webhookUrl and types are required';
	const unknown = body.types.find((/** @type {string} */ type) => !isInEveryList(type));
	return allTypes || unknown === undefined ? undefined : `unknown type ${unknown}`;
}

/** The session types that Darwin's pages name in every language; the English page names more. */
const SESSION_TYPES = [
	'session.opened',
	'session.closed',
	'session.forwarded',
	'session.analyzed',
	'session.*',
];

/** @param {string} type */
function isInEveryList(type) {
	return SESSION_TYPES.includes(type) || type === 'function.*' || /^function\.call\../.test(type);
}

/**
 * Darwin's API. Every request is kept, and gets the faults that were asked for.
 *
 * @param {State} state
 */
export function apiRouter(state) {
	const router = Router();
	for (const [call, { method, path, app = false, handle }] of Object.entries(callsOf(state))) {
		router[method](path, async (request, response) => {
			const caller = authenticate(request);
			const isAllowed = caller === 'apiKey' || (app && caller === 'app');
			const body = parse(request.body);
			const fault = state.takeFault(call);
			const params = /** @type {Record<string, string>} */ (request.params);
			/** @type {Answer} */
			const answer = !isAllowed
				? { status: 401, body: { message: 'Unauthorized' } }
				: fault?.status !== undefined
					? { status: fault.status, body: fault.body, headers: fault.headers }
					: handle({ params, body });
			const { status } = answer;
			const at = Date.now();
			state.requests.push({
				call,
				method: request.method,
				path: request.path,
				caller,
				body,
				status,
				at,
			});
			if (fault?.delay !== undefined) await sleep(fault.delay);
			response.status(status).set(answer.headers ?? {});
			if (answer.body === undefined) response.end();
			else response.json(answer.body);
		});
	}
	router.use('/v1', (_, response) => void response.status(404).json(NOT_FOUND.body));
	return router;
}

/** @param {unknown} body */
function parse(body) {
	if (!Buffer.isBuffer(body) || body.length === 0) return undefined;
	try {
		return JSON.parse(body.toString());
	} catch {
		return body.toString();
	}
}
