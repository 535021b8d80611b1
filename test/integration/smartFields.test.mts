import { SAMPLES } from '../../darwin/events/samples';
import { execute } from '../support/execute.mts';

const analyzed = SAMPLES['session.analyzed'];
const opened = SAMPLES['session.opened'];
const call = SAMPLES['function.call.<functionName>'];
const eventWith = (smartFields: any) => ({
	eventType: 'session.analyzed',
	data: { sessionId: 5, smartFields },
});
const choose = (...field: object[]) => ({ fields: 'chosen', chosenFields: { field } });

const run = (parameters: object, items: object[], more: object = {}) =>
	execute({ type: 'darwinSmartFields', parameters: parameters as never, ...more }, items as never);

describe('Darwin Smart Fields', () => {
	it('makes a typed column of every smart field by default, beside the session id', async () => {
		const { items, hints, outputs } = await run({}, [analyzed]);
		expect(items).toEqual([
			{
				sessionId: '3391845',
				nombre: 'María José Núñez',
				correo: 'mjnunez@example.com',
				ciudad: 'Santiago de Querétaro',
				'presupuesto máximo': 2450000,
				'¿tiene crédito?': true,
				'fecha de visita': '2026-03-16',
			},
		]);
		expect(hints).toEqual([]);
		expect(outputs[0][0].pairedItem).toEqual({ item: 0 });
	});

	it('passes values on as sent, if that is wanted', async () => {
		const { items } = await run({ types: 'asSent', details: [] }, [analyzed]);
		expect(items).toEqual([analyzed.data.smartFields]);
	});

	it('reads a list of names and values as it reads an object', async () => {
		const list = [
			{ name: 'ciudad', value: 'Lima' },
			{ name: 'edad', value: '41' },
		];
		expect((await run({ details: [] }, [eventWith(list)])).items).toEqual([
			{ ciudad: 'Lima', edad: 41 },
		]);
	});

	it.each([
		['camelCase', ['presupuestoMaximo', 'tieneCredito']],
		['snakeCase', ['presupuesto_maximo', 'tiene_credito']],
	])('names columns in %s, with a prefix', async (keyStyle, names) => {
		const fields = { 'presupuesto máximo': 1, '¿tiene crédito?': 2 };
		const parameters = { keyStyle, details: [], options: { prefix: 'sf_' } };
		const { items } = await run(parameters, [eventWith(fields)]);
		expect(Object.keys(items[0])).toEqual(names.map((name) => `sf_${name}`));
	});

	it('makes an item of each field, with its type', async () => {
		const parameters = {
			operation: 'field',
			details: ['sessionId', 'agent'],
			keyStyle: 'camelCase',
		};
		const fields = { 'fecha de visita': '16/03/2026', nota: '', n: 2, ok: 'no', t: 'x', l: [1] };
		const { items, outputs } = await run(parameters, [call, eventWith(fields)]);
		const session = { sessionId: 5, agentId: null, agentName: null };
		expect(items).toEqual([
			{ ...session, name: 'fechaDeVisita', value: '2026-03-16', type: 'date' },
			{ ...session, name: 'nota', value: null, type: 'empty' },
			{ ...session, name: 'n', value: 2, type: 'number' },
			{ ...session, name: 'ok', value: false, type: 'boolean' },
			{ ...session, name: 't', value: 'x', type: 'text' },
			{ ...session, name: 'l', value: [1], type: 'json' },
		]);
		expect(new Set(outputs[0].map(({ pairedItem }) => (pairedItem as any).item))).toEqual(
			new Set([1]),
		);
	});

	it('adds columns to the incoming item and keeps everything else of it', async () => {
		const binary = { file: { data: '', mimeType: 'text/plain' } };
		const item = { json: { body: analyzed, row: 7 }, binary };
		const { items, outputs } = await run({ operation: 'merge', keyStyle: 'snakeCase' }, [item]);
		expect(items).toEqual([
			expect.objectContaining({
				body: analyzed,
				row: 7,
				presupuesto_maximo: 2450000,
				nombre: 'María José Núñez',
			}),
		]);
		expect(outputs[0][0]).toMatchObject({ binary, pairedItem: { item: 0 } });
	});

	it('never overwrites: a name that is taken stops the node and says what to do', async () => {
		const { error } = await run({ operation: 'merge' }, [eventWith({ data: 'x' })]);
		expect(error).toMatchObject({
			message:
				'Session 5 (session.analyzed) in item 0 cannot be turned into columns: the smart field “data” and a field of the incoming item would both be called “data”',
			description: expect.stringContaining('Prefix'),
		});
		expect((await run({}, [eventWith({ sessionId: 'x' })])).error?.message).toContain(
			'the smart field “sessionId” and a field under Also Include would both be called “sessionId”',
		);
		expect(
			(await run({ keyStyle: 'camelCase' }, [eventWith({ Ciudad: 1, ciudad: 2 })])).error?.message,
		).toContain(
			'the smart field “ciudad” and the smart field “Ciudad” would both be called “ciudad”',
		);
	});

	it('holds names that mean something to JavaScript', async () => {
		const awkward = JSON.parse(
			'{"__proto__":"a","constructor":"b","x.y":"c","hasOwnProperty":"d"}',
		);
		const { items } = await run({ details: [] }, [eventWith(awkward)]);
		expect(Object.entries(items[0])).toEqual(Object.entries(awkward));
		const merged = await run({ operation: 'merge' }, [eventWith(awkward)]);
		expect(Object.keys(merged.items[0])).toEqual(['eventType', 'data', ...Object.keys(awkward)]);
		expect(({} as any).constructor).toBe(Object);
		expect(Object.keys(Object.prototype)).toEqual([]);
	});
});

describe('Darwin Smart Fields, chosen', () => {
	it('takes the listed fields, named, typed and in the order of the list', async () => {
		const chosen = choose(
			{ name: 'fecha de visita', outputName: 'visit', type: 'text' },
			{ name: 'presupuesto máximo', outputName: 'budget', type: 'number' },
			{ name: ' ' },
			{ name: 'país', outputName: 'country', default: 'MX' },
			{ name: 'ciudad' },
		);
		const { items } = await run({ ...chosen, keyStyle: 'snakeCase', details: ['contact'] }, [
			analyzed,
		]);
		expect(Object.entries(items[0])).toEqual([
			['conversationThreadId', '5215512345678'],
			['visit', '16/03/2026'],
			['budget', 2450000],
			['country', 'MX'],
			['ciudad', 'Santiago de Querétaro'],
		]);
	});

	it('follows the styles for what has two readings', async () => {
		const chosen = choose({ name: 'n', type: 'number' }, { name: 'd', type: 'date' });
		const item = eventWith({ n: '$ 1.500', d: '03/04/2026 10:00' });
		const styled = (options: object) =>
			run({ ...chosen, details: [], options }, [item], { timezone: 'America/Lima' });
		expect((await styled({ numberStyle: 'comma', dateStyle: 'dayFirst' })).items).toEqual([
			{ n: 1500, d: '2026-04-03T10:00:00.000-05:00' },
		]);
		expect((await styled({ numberStyle: 'point', dateStyle: 'monthFirst' })).items).toEqual([
			{ n: 1.5, d: '2026-03-04T10:00:00.000-05:00' },
		]);
		expect((await styled({})).items).toEqual([{ n: null, d: null }]);
	});

	const chosen = choose(
		{ name: 'edad', type: 'number' },
		{ name: 'ciudad' },
		{ name: 'Correo', required: false },
	);
	const good = eventWith({ edad: '41', ciudad: 'Lima', nombre: 'Ana' });
	const odd = eventWith({ edad: '<b>mayor</b>', ciudad: 'Lima', nombre: 'Ana' });
	const partial = eventWith({ edad: '41', nombre: 'Ana' });

	it('leaves empty what is missing or cannot be converted, and tells in a hint', async () => {
		const withMail = {
			...good,
			data: { smartFields: { ...good.data.smartFields, Correo: 'a@b.c' } },
		};
		const { items, hints } = await run({ ...chosen, details: [] }, [withMail, odd, partial]);
		expect(items).toEqual([
			{ edad: 41, ciudad: 'Lima', Correo: 'a@b.c' },
			{ edad: null, ciudad: 'Lima', Correo: null },
			{ edad: 41, ciudad: null, Correo: null },
		]);
		expect(hints).toEqual([
			{
				message:
					'Values that could not be converted: item 1: “&lt;b&gt;mayor&lt;/b&gt;” in the smart field “edad” is not a number.',
				type: 'warning',
				location: 'outputPane',
			},
		]);
	});

	it('tells when no item has a listed field, and what there is', async () => {
		const { hints } = await run(choose({ name: 'cuidad' }, { name: 'nombre' }), [good, partial]);
		expect(hints.map(({ message }) => message)).toEqual([
			'No item has the smart field “cuidad”. Smart fields found: edad, ciudad, nombre.',
		]);
	});

	it('names only the first of many values in the hint', async () => {
		const { hints } = await run(
			chosen,
			Array.from({ length: 30 }, () => odd),
		);
		expect(hints.at(-1)?.message).toMatch(/item 4: .*; and 25 more\.$/);
	});

	it('skips items with something missing or not convertible, if that is wanted', async () => {
		const { items, hints } = await run({ ...chosen, whenMissing: 'skip' }, [
			good,
			odd,
			partial,
			opened,
		]);
		expect(items).toEqual([{ sessionId: 5, edad: 41, ciudad: 'Lima', Correo: null }]);
		expect(hints.at(-1)?.message).toContain('item 1: ');
	});

	it('stops with everything that is wrong with an item, if that is wanted', async () => {
		const item = eventWith({ edad: '<i>mayor</i>', nombre: 'Ana' });
		const { error, status } = await run({ ...chosen, whenMissing: 'error' }, [good, item]);
		expect(status).toBe('error');
		expect(error).toMatchObject({
			message:
				'Session 5 (session.analyzed) in item 1 has missing or unreadable smart fields: the smart field “edad” cannot be converted to number; the smart field “ciudad” is missing',
			description: expect.stringMatching(
				/^Details: “&lt;i&gt;mayor&lt;\/i&gt;” in the smart field “edad” is not a number; .* Smart fields of the session: edad, nombre\./,
			),
			context: { itemIndex: 1 },
		});
	});

	it('tells the whole story in the place of the item, if the user wants to go on', async () => {
		const item = eventWith({ edad: '<i>mayor</i>', ciudad: 'Lima' });
		const more = { onError: 'continueRegularOutput' };
		expect((await run({ ...chosen, whenMissing: 'error' }, [item], more)).items).toEqual([
			{
				error: expect.stringContaining('the smart field “edad” cannot be converted to number'),
				message: expect.stringContaining(
					'“<i>mayor</i>” in the smart field “edad” is not a number',
				),
			},
		]);
	});

	it('takes a field that was dragged from the input panel', async () => {
		const dragged = choose({ name: "data.smartFields['fecha de visita']" });
		expect((await run({ ...dragged, details: [] }, [analyzed])).items).toEqual([
			{ 'fecha de visita': '2026-03-16' },
		]);
	});

	it('says so when nothing is listed', async () => {
		expect((await run(choose(), [good])).error?.message).toBe('No smart fields are chosen');
	});

	it('reads the list anew for each item when it holds expressions', async () => {
		const listed = choose({ name: '={{ $itemIndex === 0 ? "edad" : "ciudad" }}', outputName: 'x' });
		expect((await run({ ...listed, details: [] }, [good, good])).items).toEqual([
			{ x: 41 },
			{ x: 'Lima' },
		]);
	});
});

describe('Darwin Smart Fields, where there are none', () => {
	it.each([
		['empty', [{ sessionId: '3391845' }, { sessionId: null }]],
		['skip', []],
	])('follows the choice %s', async (whenMissing, expected) => {
		expect((await run({ whenMissing }, [opened, call])).items).toEqual(expected);
	});

	it('stops, if that is wanted, and names session and item', async () => {
		const { error } = await run({ whenMissing: 'error' }, [analyzed, opened]);
		expect(error).toMatchObject({
			message: 'Session 3391845 (session.opened) in item 1 has no smart fields',
			context: { itemIndex: 1 },
		});
		expect((await run({ whenMissing: 'error' }, [call])).error?.message).toBe(
			'Function call 884213 (function.call.bookMeeting) in item 0 has no smart fields',
		);
	});

	it('says what stands where they belong', async () => {
		expect((await run({}, [eventWith('odd')])).error?.message).toBe(
			'Session 5 (session.analyzed) in item 0 has a string where smart fields should be',
		);
	});

	it('goes on with the error in the place of the item, if that is wanted', async () => {
		const { items } = await run({}, [{ a: 1 }, eventWith({ b: '2' })], {
			onError: 'continueRegularOutput',
		});
		expect(items).toEqual([
			{
				error: 'No Darwin event in item 0: found an object with the key a',
				message: expect.stringContaining('Darwin Trigger'),
			},
			{ sessionId: 5, b: 2 },
		]);
	});
});
