import fc from 'fast-check';
import type { ChosenField, ColumnSettings } from '../../darwin/smartFields/columns';
import { makeColumns } from '../../darwin/smartFields/columns';
import type { KeyStyle } from '../../darwin/smartFields/columnNames';
import { columnName, meantName } from '../../darwin/smartFields/columnNames';
import { readSmartFields } from '../../darwin/smartFields/read';

const PROTO = JSON.parse('{"__proto__":"p","constructor":"c","a.b":"d","toString":"t"}');
const AWKWARD = ['__proto__', 'constructor', 'a.b', 'toString'];

const settings: ColumnSettings = {
	types: 'automatic',
	keyStyle: 'asSent',
	prefix: '',
	styles: { numberStyle: 'automatic', dateStyle: 'automatic', zone: 'UTC' },
};
const choose = (chosen: Array<Partial<ChosenField>>): ColumnSettings => ({
	...settings,
	chosen: chosen.map((field) => ({
		name: '',
		outputName: '',
		type: 'automatic',
		default: '',
		required: true,
		...field,
	})),
});
const fieldsOf = (object: object) =>
	Object.entries(object).map(([name, value]) => ({ name, value }));

describe('readSmartFields', () => {
	const read = (smartFields: unknown) => readSmartFields({ data: { smartFields } });

	it('reads an object and a list of names and values alike', () => {
		const fields = [
			{ name: 'presupuesto máximo', value: '1' },
			{ name: 'ciudad', value: null },
		];
		expect(read({ 'presupuesto máximo': '1', ciudad: null })).toEqual({ ok: true, fields });
		expect(read(fields)).toEqual({ ok: true, fields });
	});

	it('reads names that mean something to JavaScript', () => {
		const names = (reading: ReturnType<typeof read>) =>
			reading.ok && reading.fields.map(({ name }) => name);
		expect(names(read(PROTO))).toEqual(AWKWARD);
		expect(names(read(AWKWARD.map((name) => ({ name, value: 1 }))))).toEqual(AWKWARD);
	});

	it.each([undefined, null, '', {}, []])('finds none in %j', (smartFields) => {
		expect(read(smartFields)).toEqual({ ok: true, fields: [] });
	});

	it.each([
		['abc', 'a string'],
		[7, 'a number'],
		[[{ name: 'a' }, 'x'], 'a string as entry 2 of a list of name and value pairs'],
		[
			[{ key: 'a', value: 1 }],
			'an object with the keys key, value as entry 1 of a list of name and value pairs',
		],
		[
			[{ name: 7, value: 1 }],
			'an object with the keys name, value as entry 1 of a list of name and value pairs',
		],
	])('says what %j is', (smartFields, found) => {
		expect(read(smartFields)).toEqual({ ok: false, found });
	});
});

describe('columnName', () => {
	it.each<[string, string, string]>([
		['presupuesto máximo', 'presupuestoMaximo', 'presupuesto_maximo'],
		['¿tiene crédito?', 'tieneCredito', 'tiene_credito'],
		['CPF', 'cpf', 'cpf'],
		['orderNumber', 'orderNumber', 'order_number'],
		['número do pedido', 'numeroDoPedido', 'numero_do_pedido'],
		['__proto__', 'proto', 'proto'],
		['имя клиента', 'имяКлиента', 'имя_клиента'],
		['???', '???', '???'],
		['🏡', '🏡', '🏡'],
		['', '', ''],
	])('of %j is %j or %j', (name, camel, snake) => {
		expect(columnName(name, 'asSent', '')).toBe(name);
		expect(columnName(name, 'camelCase', '')).toBe(camel);
		expect(columnName(name, 'snakeCase', '')).toBe(snake);
		expect(columnName(name, 'snakeCase', 'sf ')).toBe(`sf ${snake}`);
	});

	it('is never lost, holds no white space in a style, and is the same every time', () => {
		const style = fc.constantFrom<KeyStyle>('camelCase', 'snakeCase');
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), style, (name, keyStyle) => {
				const styled = columnName(name, keyStyle, '');
				expect(styled === '').toBe(name === '');
				expect(styled === name || !/\s/.test(styled)).toBe(true);
				expect(columnName(name, keyStyle, 'p')).toBe(`p${styled}`);
			}),
			{ numRuns: 2_000 },
		);
	});
});

describe('meantName', () => {
	it.each([
		['nombre', 'nombre'],
		[' presupuesto máximo ', 'presupuesto máximo'],
		['data.smartFields.nombre', 'nombre'],
		["data.smartFields['presupuesto máximo']", 'presupuesto máximo'],
		['body.data.smartFields["x"]', 'x'],
		[`data.smartFields['a.b "c" \\'d\\'']`, `a.b "c" 'd'`],
		['smartFields.nombre', 'nombre'],
		['a.b', 'a.b'],
		['smartFields', 'smartFields'],
		['data.smartFields.x.y', 'data.smartFields.x.y'],
		['', ''],
	])('of %j is %j', (typed, name) => {
		expect(meantName(typed)).toBe(name);
	});
});

describe('makeColumns with all fields', () => {
	it('recognizes values, and gives null for empty ones', () => {
		const fields = fieldsOf({ edad: '41', nota: ' ', otra: null, lista: [1] });
		expect(makeColumns(fields, settings)).toEqual({
			ok: true,
			columns: [
				{ name: 'edad', value: 41, type: 'number' },
				{ name: 'nota', value: null, type: 'empty' },
				{ name: 'otra', value: null, type: 'empty' },
				{ name: 'lista', value: [1], type: 'json' },
			],
			problems: [],
		});
	});

	it('passes values on as sent', () => {
		const fields = fieldsOf({ edad: '41', nota: ' ', n: 1 });
		expect(makeColumns(fields, { ...settings, types: 'asSent' })).toMatchObject({
			columns: [
				{ value: '41', type: 'text' },
				{ value: ' ', type: 'empty' },
				{ value: 1, type: 'number' },
			],
		});
	});

	it('reports names that become the same', () => {
		const fields = fieldsOf({ Ciudad: 1, 'ciudad ': 2 });
		expect(makeColumns(fields, { ...settings, keyStyle: 'snakeCase' })).toEqual({
			ok: false,
			reason:
				'the smart field “ciudad ” and the smart field “Ciudad” would both be called “ciudad”',
		});
	});

	it('reports a name that is taken', () => {
		const taken = new Map([['id', 'a field of the incoming item']]);
		expect(makeColumns(fieldsOf({ id: 1 }), settings, taken)).toEqual({
			ok: false,
			reason: 'the smart field “id” and a field of the incoming item would both be called “id”',
		});
		expect(makeColumns(fieldsOf({ id: 1 }), { ...settings, prefix: 'sf_' }, taken)).toMatchObject({
			ok: true,
		});
	});

	it('keeps every field or reports a collision, never fewer columns, whatever the names', () => {
		const name = fc.oneof(
			fc.constantFrom('a', 'A', 'a ', 'á', ...AWKWARD),
			fc.string({ unit: 'grapheme', maxLength: 5 }),
		);
		const style = fc.constantFrom<KeyStyle>('asSent', 'camelCase', 'snakeCase');
		const field = fc.record({ name, value: fc.jsonValue() });
		fc.assert(
			fc.property(fc.array(field, { maxLength: 6 }), style, (fields, keyStyle) => {
				const reading = makeColumns(fields, { ...settings, keyStyle });
				const names = fields.map((each) => columnName(each.name, keyStyle, ''));
				const expected = new Set(names).size === names.length ? names : false;
				expect(reading.ok && reading.columns.map((column) => column.name)).toEqual(expected);
				expect(Object.keys(Object.prototype)).toEqual([]);
			}),
			{ numRuns: 1_000 },
		);
	});
});

describe('makeColumns with chosen fields', () => {
	const fields = fieldsOf({ nombre: 'Ana', presupuesto: '1.500', edad: '41', nota: '' });

	it('takes them in the order of the list, named and typed as wanted', () => {
		const chosen = [
			{ name: 'edad', outputName: ' age ', type: 'text' as const },
			{ name: 'nombre' },
		];
		expect(makeColumns(fields, { ...choose(chosen), prefix: 'sf_' })).toEqual({
			ok: true,
			columns: [
				{ name: 'age', value: '41', type: 'text' },
				{ name: 'sf_nombre', value: 'Ana', type: 'text' },
			],
			problems: [],
		});
	});

	it('takes the default for what is missing or empty, and converts it too', () => {
		const chosen = [
			{ name: 'nota', default: '5', type: 'number' as const },
			{ name: 'x', default: 'no', type: 'boolean' as const },
		];
		expect(makeColumns(fields, choose(chosen))).toMatchObject({
			columns: [
				{ name: 'nota', value: 5 },
				{ name: 'x', value: false },
			],
			problems: [],
		});
	});

	it('tells what is missing, unless it is not required', () => {
		const chosen = [{ name: 'nota' }, { name: 'x', required: false }];
		expect(makeColumns(fields, choose(chosen))).toMatchObject({
			columns: [
				{ name: 'nota', value: null, type: 'empty' },
				{ name: 'x', value: null, type: 'empty' },
			],
			problems: [{ kind: 'missing', field: 'nota', message: 'the smart field “nota” is missing' }],
		});
	});

	it('tells what cannot be converted, field and value named', () => {
		const chosen = [
			{ name: 'presupuesto', type: 'number' as const, required: false },
			{ name: 'nota', type: 'date' as const, default: 'hoy' },
		];
		expect(makeColumns(fields, choose(chosen))).toMatchObject({
			columns: [{ value: null }, { value: null }],
			problems: [
				{
					kind: 'unreadable',
					message: 'the smart field “presupuesto” cannot be converted to number',
					detail:
						'“1.500” in the smart field “presupuesto” could be 1500 or 1.5: choose a Number Style',
				},
				{
					kind: 'unreadable',
					message: 'the default of the smart field “nota” cannot be converted to date',
					detail: '“hoy” in the default of the smart field “nota” is not a date',
				},
			],
		});
	});

	it('shows a long value only in part', () => {
		const [problem] = (
			makeColumns(
				fieldsOf({ a: 'muy '.repeat(99) }),
				choose([{ name: 'a', type: 'number' }]),
			) as any
		).problems;
		expect(problem.detail).toMatch(/^“(muy ){14}muy…” in/);
	});

	it('finds a name that is written with combining accents', () => {
		const composed = 'presupuesto máximo'.normalize('NFC');
		const sent = fieldsOf({ [composed.normalize('NFD')]: '9' });
		expect(makeColumns(sent, choose([{ name: ` ${composed} ` }]))).toMatchObject({
			columns: [{ name: composed, value: 9 }],
		});
	});

	it('reports a choice that fits several fields', () => {
		const twice = [
			{ name: 'a', value: 1 },
			{ name: 'a', value: 2 },
		];
		expect(makeColumns(twice, choose([{ name: 'a' }]))).toEqual({
			ok: false,
			reason: 'several smart fields are called “a”',
		});
	});

	it('does not take what JavaScript objects inherit for a field', () => {
		expect(
			makeColumns(fields, choose([{ name: 'toString' }, { name: '__proto__' }])),
		).toMatchObject({
			columns: [{ value: null }, { value: null }],
		});
	});
});
