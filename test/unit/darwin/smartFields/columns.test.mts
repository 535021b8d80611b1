import fc from 'fast-check';
import type { KeyStyle } from '../../../../darwin/smartFields/columnNames';
import { columnName } from '../../../../darwin/smartFields/columnNames';
import type { ChosenField, ColumnSettings } from '../../../../darwin/smartFields/columns';
import { makeColumns } from '../../../../darwin/smartFields/columns';

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
