import { json, Router } from 'express';
import { converse } from './conversation.mjs';
import { deliver } from './deliveries.mjs';

/**
 * What tests and `npm start` tell the simulator, apart from Darwin's API.
 *
 * @param {import('./state.mjs').State} state
 */
export function controlRouter(state) {
	const router = Router();
	router.use(json());
	router.post('/reset', (_, response) => {
		state.reset();
		response.json({});
	});
	router.post('/behavior', ({ body }, response) => {
		Object.assign(state, body);
		response.json({});
	});
	router.post('/faults', ({ body }, response) => {
		state.faults.push({ times: 1, ...body });
		response.json({});
	});
	router.delete('/faults', (_, response) => {
		state.faults = [];
		response.json({});
	});
	router.post('/webhooks', ({ body }, response) => void response.json(state.store(body)));
	router.delete('/webhooks', (_, response) => {
		state.webhooks.clear();
		response.json({});
	});
	router.post('/function-calls', ({ body }, response) => {
		state.functionCalls.set(body.id, undefined);
		response.json({});
	});
	router.get('/state', (_, response) => {
		const { webhooks, requests, functionCalls } = state;
		response.json({
			webhooks: [...webhooks.values()],
			requests,
			results: Object.fromEntries(functionCalls),
		});
	});
	router.post('/deliver', async ({ body }, response) => {
		response.json(await deliver(state, body));
	});
	router.post('/conversation', async (_, response) => {
		response.json(await converse(state));
	});
	return router;
}
