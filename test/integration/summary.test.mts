import { SAMPLES } from '../../darwin/events/samples';
import { execute } from '../support/execute.mts';

const analyzed = SAMPLES['session.analyzed'];
const closed = SAMPLES['session.closed'];
const opened = SAMPLES['session.opened'];
const call = SAMPLES['function.call.<functionName>'];
const notAnEvent = { name: 'María' };

const run = (parameters: object, items: object[], more: object = {}) =>
	execute({ type: 'darwinSummary', parameters: parameters as never, ...more }, items as never);

describe('Darwin Summary, each item', () => {
	it('writes plain text beneath the title of the conversation by default', async () => {
		const { items, status, hints } = await run({}, [analyzed]);
		expect(status).toBe('success');
		expect(hints).toEqual([]);
		expect(items).toEqual([
			{
				sessionId: '3391845',
				text: `María José Núñez\n\n${SAMPLES['session.analyzed'].data.summary}`,
			},
		]);
	});

	it.each([
		['the trigger, as an event', { ...analyzed, id: 'x', event: {}, receivedAt: 'y' }],
		['the trigger, as a payload', analyzed],
		["n8n's Webhook node", { headers: {}, params: {}, query: {}, body: analyzed }],
		['another field', { row: 1, payload: analyzed }],
		['a field with JSON text', { row: 1, payload: JSON.stringify(analyzed) }],
	])('finds the event in an item of %s', async (_, item) => {
		const { items } = await run({ heading: 'none' }, [item]);
		expect(items[0].text).toBe(SAMPLES['session.analyzed'].data.summary);
	});

	it.each([
		['a path', 'rows[0].event'],
		['an expression', '={{ $json.rows[0].event }}'],
	])('reads the event from a field named by %s', async (_, sourceField) => {
		const item = { rows: [{ event: closed }], payload: analyzed };
		const { items } = await run({ source: 'field', sourceField }, [item]);
		expect(items[0].sessionId).toBe('3391702');
	});

	it('gives the chosen fields, with the names that Darwin gives them', async () => {
		const parameters = {
			operation: 'fields',
			details: ['title', 'channel'],
			includeSmartFields: true,
		};
		expect((await run(parameters, [analyzed, opened])).items).toEqual([
			{
				conversationTitle: 'María José Núñez',
				channelName: 'WhatsApp',
				summary: SAMPLES['session.analyzed'].data.summary,
				smartFields: SAMPLES['session.analyzed'].data.smartFields,
			},
			{
				conversationTitle: 'María José Núñez',
				channelName: 'WhatsApp',
				summary: null,
				smartFields: {},
			},
		]);
	});

	it('gives the fields it always gave when none was taken away', async () => {
		const { items } = await run({ operation: 'fields' }, [analyzed]);
		expect(Object.keys(items[0])).toEqual([
			'sessionId',
			'conversationTitle',
			'conversationThreadId',
			'agentId',
			'agentName',
			'channelName',
			'eventType',
			'forwardedToName',
			'timestamp',
			'lastHumanActivityAt',
			'summary',
		]);
	});

	it('puts a heading of its own for each item, from an expression', async () => {
		const parameters = {
			operation: 'html',
			heading: 'custom',
			headingText: '=<{{ $json.data.channelName }}>',
			options: { maxLength: 12 },
		};
		expect((await run(parameters, [analyzed, closed])).items.map(({ text }) => text)).toEqual([
			'<h4>&lt;WhatsApp&gt;</h4>\n<p>María José…</p>',
			'<h4>&lt;Instagram&gt;</h4>\n<p>João…</p>',
		]);
	});

	it('lists the smart fields beneath', async () => {
		const parameters = { operation: 'markdown', heading: 'none', includeSmartFields: true };
		expect((await run(parameters, [closed])).items[0].text).toBe(
			`${SAMPLES['session.closed'].data.summary}\n\n- **número do pedido**: BR-20931\n- **satisfação**: 9\n- **prazo de entrega**: 18/03/2026`,
		);
	});

	it('links every item to the one it was made of', async () => {
		const { outputs } = await run({ whenMissing: 'skip' }, [opened, analyzed, call, closed]);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 3 }]);
	});

	it('goes on with an empty text where there is nothing to tell', async () => {
		expect((await run({ heading: 'none' }, [opened, call])).items).toEqual([
			{ sessionId: '3391845', text: '' },
			{ sessionId: null, text: '' },
		]);
	});

	it('stops where a summary is missing, if that is wanted, and names session and item', async () => {
		const { status, error, items } = await run({ whenMissing: 'error' }, [analyzed, opened]);
		expect(status).toBe('error');
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: 'Session 3391845 (session.opened) in item 1 has no summary',
			description: expect.stringContaining('Session Analyzed'),
			context: { itemIndex: 1 },
		});
	});

	it('says what it found in an item that is no event, and what to do', async () => {
		const { error } = await run({}, [analyzed, notAnEvent]);
		expect(error).toMatchObject({
			message: 'No Darwin event in item 1: found an object with the key name',
			description: expect.stringContaining('set Event Location to Field'),
			context: { itemIndex: 1 },
		});
		expect((await run({ source: 'field', sourceField: 'x' }, [analyzed])).error).toMatchObject({
			message: 'No Darwin event in the event field “x” of item 0: found nothing',
			description: expect.stringContaining('drag it from the input panel'),
		});
	});

	it('goes on with the error in the place of the item, if that is wanted', async () => {
		const { items, outputs, status } = await run(
			{ whenMissing: 'error' },
			[notAnEvent, opened, analyzed],
			{
				onError: 'continueRegularOutput',
			},
		);
		expect(status).toBe('success');
		expect(items).toEqual([
			{
				error: 'No Darwin event in item 0: found an object with the key name',
				message: expect.stringContaining('Darwin Trigger'),
			},
			{
				error: 'Session 3391845 (session.opened) in item 1 has no summary',
				message: expect.stringContaining('Session Analyzed'),
			},
			expect.objectContaining({ sessionId: '3391845' }),
		]);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2].map((item) => ({ item })),
		);
	});

	it('sends what failed to the error output, if that is wanted', async () => {
		const { outputs } = await run({}, [notAnEvent, analyzed], { onError: 'continueErrorOutput' });
		expect(outputs.map((items) => items.map(({ json }) => Object.keys(json)))).toEqual([
			[['sessionId', 'text']],
			[expect.arrayContaining(['error'])],
		]);
	});

	it('treats an expression that fails like any other error of the item', async () => {
		const parameters = { heading: 'custom', headingText: "={{ $('Nowhere').item.json.x }}" };
		const { items } = await run(parameters, [analyzed], { onError: 'continueRegularOutput' });
		expect(items).toEqual([expect.objectContaining({ error: expect.stringMatching(/\w+/) })]);
		expect(
			(await run({ ...parameters, headingText: '={{ $json.none }}' }, [closed])).items[0].text,
		).toBe(SAMPLES['session.closed'].data.summary);
	});

	it('reports smart fields that it cannot read, if it needs them', async () => {
		const odd = {
			eventType: 'session.analyzed',
			data: { sessionId: 5, summary: 'x', smartFields: 'odd' },
		};
		expect((await run({}, [odd])).items).toEqual([{ sessionId: 5, text: '5\n\nx' }]);
		expect((await run({ includeSmartFields: true }, [odd])).error?.message).toBe(
			'Session 5 (session.analyzed) in item 0 has a string where smart fields should be',
		);
	});
});

describe('Darwin Summary, all items combined', () => {
	const digest = { resource: 'digest' };
	const events = [analyzed, closed, opened, call, SAMPLES['session.forwarded']];

	it('writes one text, counts every session once, and leaves out what is no session', async () => {
		const parameters = {
			...digest,
			operation: 'markdown',
			digestHeading: '=Hoy {{ 1 + 1 }}',
			groupBy: 'agent',
		};
		const { items, outputs } = await run({ ...parameters, options: { maxLength: 20 } }, events);
		expect(items).toEqual([
			{
				count: 3,
				text: [
					'# Hoy 2 (3)',
					'## Lucía (1)',
					'**María José Núñez**',
					'María José busca un…',
					'## Bia (2)',
					'**João Conceição**',
					'João perguntou pelo…',
					'**Antônio Gonçalves**',
					'Antônio quer falar…',
				].join('\n\n'),
			},
		]);
		expect(outputs[0][0].pairedItem).toEqual([0, 1, 2, 4].map((item) => ({ item })));
	});

	it('gives the chosen fields of every session, in groups with counts', async () => {
		const parameters = {
			...digest,
			operation: 'fields',
			details: ['sessionId'],
			groupBy: 'channel',
		};
		const { items } = await run(parameters, events);
		const sessions = (...names: Array<keyof typeof SAMPLES>) =>
			names.map((name) => {
				const { sessionId, summary } = SAMPLES[name].data;
				return { sessionId, summary };
			});
		expect(items).toEqual([
			{
				count: 3,
				groups: [
					{
						name: 'WhatsApp',
						count: 2,
						sessions: sessions('session.analyzed', 'session.forwarded'),
					},
					{ name: 'Instagram', count: 1, sessions: sessions('session.closed') },
				],
			},
		]);
	});

	it('leaves out sessions without a summary, if that is wanted', async () => {
		expect((await run({ ...digest, whenMissing: 'skip' }, [opened, closed])).items).toEqual([
			{ count: 1, text: expect.stringMatching(/^João/) },
		]);
		expect((await run({ ...digest, whenMissing: 'skip' }, [opened])).items).toEqual([]);
	});

	it('combines the others when an item fails and the user wants to go on', async () => {
		const { items } = await run(digest, [closed, notAnEvent], { onError: 'continueRegularOutput' });
		expect(items).toEqual([
			expect.objectContaining({ error: expect.stringContaining('No Darwin event in item 1') }),
			expect.objectContaining({ count: 1 }),
		]);
	});
});
