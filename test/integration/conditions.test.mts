import { SAMPLES } from '../../darwin/events/samples';
import type { Setup } from '../support/triggerHarness.mts';
import { publish, receive } from '../support/triggerHarness.mts';

const BODY = JSON.stringify({
	...SAMPLES['session.analyzed'],
	data: {
		...SAMPLES['session.analyzed'].data,
		type: 'Inbound',
		smartFields: { 'presupuesto máximo': '$ 2.450.000', ciudad: 'Bogotá' },
	},
});

const nodeWith = (options: object): Setup =>
	({
		parameters: { events: ['*'], options },
	}) as Setup;
const conditions = (...condition: object[]) => ({ conditions: { condition } });
const budget = { subject: 'smartField', smartField: 'presupuesto máximo' };

describe('conditions', () => {
	it.each([
		[conditions({ ...budget, operator: 'gte', value: '2000000' })],
		[conditions({ ...budget, operator: 'exists' })],
		[conditions({ smartField: 'ciudad', value: 'bogota' })],
		[conditions({ subject: 'path', path: 'data.type', operator: 'equals', value: 'inbound' })],
		[
			{
				...conditions(
					{ ...budget, operator: 'lt', value: '1' },
					{ ...budget, operator: 'exists', value: '' },
				),
				conditionsMatch: 'any',
			},
		],
		[{ sessionTypes: ['inbound'] }],
		[{ conditions: {}, sessionTypes: [] }],
	])('take an event that meets them, and cost no expression: %j', async (options) => {
		const { outputs, expressions } = await receive(nodeWith(options), { body: BODY });
		expect(outputs).toHaveLength(1);
		expect(expressions).toBe(0);
	});

	it.each([
		[conditions({ ...budget, operator: 'lt', value: '2000000' }), 'condition not met'],
		[conditions({ subject: 'path', path: 'data.none', operator: 'exists' }), 'condition not met'],
		[{ sessionTypes: ['outbound'] }, 'session type not chosen'],
	])('start nothing for another: %j', async (options, reason) => {
		const { result, log } = await receive(nodeWith(options), { body: BODY });
		expect(result).toEqual({ webhookResponse: { status: 'ignored', reason } });
		expect(log).toHaveLength(1);
		expect(log[0].line).not.toMatch(/2.450.000|2000000|Bogotá/);
	});

	it('evaluate nothing: n8n drops the equals sign of an expression, and the rest is text', async () => {
		const value = '={{ "Bogotá" }}';
		const options = conditions({ smartField: 'ciudad', operator: 'equals', value });
		const { result, expressions } = await receive(nodeWith(options), { body: BODY });
		expect(result.webhookResponse).toMatchObject({ reason: 'condition not met' });
		expect(expressions).toBe(0);
	});

	it('leave a function call out when a session type is chosen', async () => {
		const body = JSON.stringify(SAMPLES['function.call.<functionName>']);
		const { result } = await receive(nodeWith({ sessionTypes: ['inbound'] }), { body });
		expect(result.webhookResponse).toMatchObject({ reason: 'session type not chosen' });
	});
});

describe('publishing with settings that cannot be meant', () => {
	const named = (row: object) => conditions({ ...budget, operator: 'gt', value: '5' }, row);

	it.each<[object, string]>([
		[named({ smartField: ' ' }), 'Row 2 of Conditions names no smart field.'],
		[named({ subject: 'path', path: '' }), 'Row 2 of Conditions has no path.'],
		[named({ ...budget, value: '' }), 'Row 2 of Conditions has no value to compare with.'],
		[named({ ...budget, operator: 'contains', value: ' \u200b' }), 'has no value to compare with.'],
		[named({ ...budget, operator: 'gt', value: 'mucho' }), 'its value is not one number.'],
		[named({ ...budget, operator: 'lte', value: '1.500' }), 'its value is not one number.'],
		[named({ ...budget, value: '{{ $json.x }}' }), 'holds an expression'],
		[named({ subject: 'path', path: '={{ $json.x }}', value: 'x' }), 'holds an expression'],
		[{ agentIds: [''] }, 'Agent IDs holds only empty rows.'],
		[{ agentIds: [' \u00a0', '\u200b'] }, 'Agent IDs holds only empty rows.'],
		[{ channels: ['\ufeff '] }, 'Channels holds only empty rows.'],
	])('fails and says what to do: %j', async (options, message) => {
		await expect(publish(nodeWith(options))).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(new RegExp(`${message.replace(/[.]/g, '\\.')}.* \\w+`)),
		});
	});

	it.each<[object]>([
		[{}],
		[{ agentIds: [], channels: [], conditions: {} }],
		[{ agentIds: ['', '1042'] }],
		[named({ ...budget, operator: 'notExists' })],
		[named({ ...budget, operator: 'lte', value: '$ 1,500.50' })],
	])('goes through with %j', async (options) => {
		await expect(publish(nodeWith(options))).resolves.toBe(true);
	});

	it('fails with a function name of invisible characters', async () => {
		const parameters = {
			events: ['function.call.<functionName>'],
			functionNames: ['\u00a0\u200b'],
		};
		await expect(publish({ parameters })).rejects.toThrow('No function name is given');
	});
});

describe('names that were pasted with something around them', () => {
	it.each(['bookMeeting ', '\u00a0bookMeeting', '\ufeffbookMeeting\u200b'])(
		'are meant without it: %j',
		async (name) => {
			const body =
				'{"eventType":"function.call.bookMeeting","agentId":1042,"data":{"channelName":"WhatsApp"}}';
			const parameters = {
				events: ['function.call.<functionName>'],
				functionNames: [name],
				options: {
					agentIds: [name.replace('bookMeeting', '1042')],
					channels: [name.replace('bookMeeting', 'whatsapp')],
				},
			};
			expect((await receive({ parameters }, { body })).outputs).toHaveLength(1);
			const custom = {
				events: ['custom'],
				customPatterns: [name.replace('bookMeeting', 'function.call.book*')],
			};
			expect((await receive({ parameters: custom }, { body })).outputs).toHaveLength(1);
		},
	);
});
