import { executeDarwin, simulateDarwin } from '../../support/executeDarwin.mts';
import { FUNCTION_CALL, field, returnResult } from '../../support/operations.mts';

const darwin = await simulateDarwin();
const run = async (parameters: object, ...more: object[]) =>
	await executeDarwin(darwin, parameters, ...more);
const requests = async () => (await darwin.read()).requests;

beforeEach(async () => await darwin.expectResult(FUNCTION_CALL));

describe('Function Call → Return Result', () => {
	it('gives the AI what it asked for, with an API key', async () => {
		const { items, origins } = await run(returnResult);
		expect(items).toEqual([{ functionCallId: FUNCTION_CALL }]);
		expect(origins).toEqual([{ item: 0 }]);
		const { results } = await darwin.read();
		expect(results[FUNCTION_CALL]).toEqual({ disponible: 'sí' });
	});

	it('does so as an app, whose signature covers the bytes that are sent', async () => {
		await run({
			...returnResult,
			authentication: 'app',
			resultAs: 'fields',
			resultFields: {
				assignments: [
					field('a.b', 'ñandú — “sí” 🏡', 'string'),
					field('free', '={{ ["09:00", "10:30"] }}', 'array'),
					field('count', '2', 'number'),
					field('ok', true, 'boolean'),
				],
			},
		});
		expect(await requests()).toMatchObject([{ caller: 'app', status: 200 }]);
		const { results } = await darwin.read();
		expect(results[FUNCTION_CALL]).toEqual({
			'a.b': 'ñandú — “sí” 🏡',
			free: ['09:00', '10:30'],
			count: 2,
			ok: true,
		});
	});

	const event = { eventType: 'function.call.x', data: { functionCallId: 884213 } };
	const automatic = { ...returnResult, functionCall: 'automatic' };

	it('finds the function call in the event', async () => {
		const { items } = await run(automatic, { items: [event, { body: event }] });
		expect(items).toHaveLength(2);
		const { error } = await run(automatic, { items: [{ unrelated: true }] });
		expect(error.message).toBe('No function call was found for item 0');
	});

	it('answers each item with its own call', async () => {
		await darwin.expectResult('2');
		const second = { ...event, data: { functionCallId: 2 } };
		await run(
			{ ...automatic, resultJson: '={{ { "call": $json.data.functionCallId } }}' },
			{ items: [event, second] },
		);
		const { results } = await darwin.read();
		expect(results).toEqual({ [FUNCTION_CALL]: { call: 884213 }, 2: { call: 2 } });
	});

	it('refuses an ID that is empty', async () => {
		const { error } = await run({ ...returnResult, functionCallId: ' ' });
		expect(error.message).toBe('The function call ID of item 0 is empty');
		expect(await requests()).toEqual([]);
	});

	it('goes where the user says, when the assumed endpoint is wrong', async () => {
		const options = { method: 'POST', path: '/v1/calls/{id}/result' };
		const { error } = await run({ ...returnResult, options });
		expect(error).toMatchObject({
			message: 'Darwin does not know this endpoint, or does not know this ID (404)',
			description: expect.stringContaining('correct Method and Path under Options'),
		});
	});

	it('refuses two fields of one name, and a value that is not of its type', async () => {
		const refusal = async (...assignments: object[]) => {
			const fields = { ...returnResult, resultAs: 'fields', resultFields: { assignments } };
			return (await run(fields)).error.message;
		};
		const date = field('date', '2026-03-16', 'string');
		expect(await refusal(date, { ...date, id: 'other' })).toBe(
			'“date” appears twice under Result in item 0',
		);
		expect(await refusal(field('count', 'many', 'number'))).toBe(
			'“count” under Result in item 0 is not a valid number',
		);
		expect(await requests()).toEqual([]);
	});

	it.each([
		['[1]', 'found a list of 1'],
		['{ no', 'found text that is not JSON'],
	])('refuses %s as a result', async (resultJson, found) => {
		const { error } = await run({ ...returnResult, resultJson });
		expect(error.message).toBe(`Result in item 0 must be a JSON object: ${found}`);
	});
});
