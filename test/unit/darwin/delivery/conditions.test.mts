import fc from 'fast-check';
import type { Condition, Operator } from '../../../../darwin/delivery/conditions';
import { meetConditions } from '../../../../darwin/delivery/conditions';

const OPERATORS: Operator[] = [
	'equals',
	'notEquals',
	'contains',
	'notContains',
	'exists',
	'notExists',
	'gt',
	'gte',
	'lt',
	'lte',
];

const field = (place: string, operator: Operator, value = ''): Condition => ({
	subject: 'smartField',
	place,
	operator,
	value,
});
const path = (place: string, operator: Operator, value = ''): Condition => ({
	subject: 'path',
	place,
	operator,
	value,
});
const holds = (payload: object, ...conditions: Condition[]) =>
	meetConditions(payload as Record<string, unknown>, conditions, 'all').ok;
const eventWith = (smartFields: unknown) => ({
	eventType: 'session.analyzed',
	data: { smartFields },
});

describe('comparing texts', () => {
	it.each([
		['Bogotá', 'bogota'],
		['BOGOTÁ', 'Bogotá'],
		['Bogota\u0301', 'Bogotá'],
		['  Bogotá\n', 'Bogotá'],
		['Bogotá\u200b', '\ufeffBogotá'],
		['Bo\u00adgotá', 'Bogotá'],
		['Bogotá\u00a0D.C.', 'Bogotá D.C.'],
		['Ciudad  de México', 'ciudad de mexico'],
		['São Paulo', 'sao paulo'],
		['Straße', 'STRASSE'],
		['İstanbul', 'istanbul'],
		['ΟΔΟΣ', 'οδος'],
		['❤\ufe0f', '❤'],
		['Muñoz', 'munoz'],
	])('%j is the same as %j', (sent, wanted) => {
		const event = eventWith({ ciudad: sent });
		expect(holds(event, field('ciudad', 'equals', wanted))).toBe(true);
		expect(holds(event, field('ciudad', 'notEquals', wanted))).toBe(false);
		expect(holds(event, field('ciudad', 'contains', wanted))).toBe(true);
	});

	it.each([
		['Bogotá', 'Bogot'],
		['Bogotá', 'Bogotá D.C.'],
		['Bogotá', '.*'],
		['a+b', 'aab'],
		['हिन्दी', 'हन्दी'],
		['각', '가'],
	])('%j is another than %j', (sent, wanted) => {
		const event = eventWith({ ciudad: sent });
		expect(holds(event, field('ciudad', 'equals', wanted))).toBe(false);
		expect(holds(event, field('ciudad', 'notEquals', wanted))).toBe(true);
	});

	it('finds a text within another, letter by letter', () => {
		const event = eventWith({ producto: 'Plan PREMIUM (anual) [2026]' });
		for (const part of ['premium', '(ANUAL)', '[2026]', 'plan  premium']) {
			expect(holds(event, field('producto', 'contains', part))).toBe(true);
			expect(holds(event, field('producto', 'notContains', part))).toBe(false);
		}
		expect(holds(event, field('producto', 'contains', 'prem.um'))).toBe(false);
		expect(holds(eventWith({ producto: '각' }), field('producto', 'contains', '가'))).toBe(false);
	});

	it.each([
		[1042, '1042'],
		[1.5, '1.5'],
		[true, 'TRUE'],
		[false, 'false'],
		[['vip', 'nuevo'], '["vip","nuevo"]'],
		[{ plan: 'anual' }, '{"plan":"anual"}'],
	])('takes %j as it is written in JSON', (sent, wanted) => {
		expect(holds(eventWith({ x: sent }), field('x', 'equals', wanted))).toBe(true);
	});

	it('finds a text in a list or an object', () => {
		expect(holds(eventWith({ x: ['VIP', 'nuevo'] }), field('x', 'contains', 'vip'))).toBe(true);
	});
});

describe('what is missing', () => {
	it.each([undefined, null, '', '  ', '\u200b', '\u2800', [], {}])(
		'%j holds nothing, and only a denial is true of it',
		(sent) => {
			const event = eventWith({ x: sent });
			for (const value of ['5', 'undefined', 'null', '[]', '{}']) {
				const holding = OPERATORS.filter((operator) => holds(event, field('x', operator, value)));
				expect(holding).toEqual(['notEquals', 'notContains', 'notExists']);
			}
		},
	);

	it.each([false, 0, 'no', [null], { a: null }])('%j holds something', (sent) => {
		expect(holds(eventWith({ x: sent }), field('x', 'exists'))).toBe(true);
		expect(holds(eventWith({ x: sent }), field('x', 'notExists'))).toBe(false);
	});

	it.each([
		{},
		{ data: null },
		{ data: 'text' },
		{ data: [] },
		eventWith(null),
		eventWith(''),
		eventWith('text'),
		eventWith(7),
		eventWith([{ value: 1 }]),
		eventWith([['x', 1]]),
		eventWith({ other: 1 }),
	])('is a smart field of %j', (event) => {
		expect(holds(event, field('x', 'exists'))).toBe(false);
		expect(holds(event, field('x', 'notEquals', '1'))).toBe(true);
	});
});

describe('comparing numbers', () => {
	it.each<[unknown, Operator, string, boolean]>([
		[5, 'gt', '4', true],
		[5, 'gt', '5', false],
		[5, 'gte', '5', true],
		[5, 'lt', '5', false],
		[5, 'lte', '5', true],
		[4.5, 'lt', '4,75', true],
		['$ 2.450.000', 'gt', '2000000', true],
		['R$ 1.234,56', 'lt', '1234.57', true],
		['1 234,5', 'gte', '1234.5', true],
		['\u200e$ 2.450.000', 'gt', '2000000', true],
		[-3, 'lt', '-2', true],
		['−3', 'lt', '-2', true],
		[1e300, 'gt', '5', true],
		// Two readings: 1500 or 1.5.
		['1.500', 'gt', '1', false],
		['1.500', 'lte', '2000', false],
		['mucho', 'gt', '1', false],
		[true, 'gt', '0', false],
		[[5], 'gt', '1', false],
		['9007199254740993', 'gt', '1', false],
		[5, 'gt', 'mucho', false],
		[5, 'gt', '1.500', false],
	])('%j %s %j: %s', (sent, operator, wanted, expected) => {
		expect(holds(eventWith({ x: sent }), field('x', operator, wanted))).toBe(expected);
	});
});

describe('finding a smart field', () => {
	it.each([
		['presupuesto máximo', 'presupuesto máximo'],
		['presupuesto ma\u0301ximo', 'presupuesto máximo'],
		[' nombre ', 'nombre'],
		['nombre\u200b', '\ufeffnombre'],
		['a.b', 'a.b'],
		['a[0]', 'a[0]'],
		['__proto__', '__proto__'],
		['constructor', 'constructor'],
	])('knows %j by the name %j, in an object and in a list', (sent, wanted) => {
		const object = JSON.parse(`{${JSON.stringify(sent)}:"sí"}`);
		for (const fields of [object, [{ name: sent, value: 'sí' }]]) {
			expect(holds(eventWith(fields), field(wanted, 'equals', 'si'))).toBe(true);
		}
	});

	it.each(['Nombre', 'nombre completo', 'toString', 'constructor', '__proto__'])(
		'does not know nombre by the name %j',
		(wanted) => {
			expect(holds(eventWith({ nombre: 'Ana' }), field(wanted, 'exists'))).toBe(false);
		},
	);

	it('takes the first of several that holds something', () => {
		const fields = [
			{ name: 'ciudad', value: '' },
			{ name: 'ciudad ', value: 'Lima' },
			{ name: 'ciudad', value: 'Quito' },
		];
		expect(holds(eventWith(fields), field('ciudad', 'equals', 'lima'))).toBe(true);
		expect(holds(eventWith(fields), field('ciudad', 'equals', 'quito'))).toBe(false);
		expect(holds(eventWith({ ciudad: null, 'ciudad ': 'Lima' }), field('ciudad', 'exists'))).toBe(
			true,
		);
	});
});

describe('finding a path', () => {
	const event = {
		agentId: 1042,
		'odd.key': 'x',
		data: { type: 'inbound', list: [{ name: 'a' }], 'with space': 'y' },
	};

	it.each([
		['agentId', '1042'],
		[' data.type ', 'INBOUND'],
		['data.list[0].name', 'a'],
		['data.list.0.name', 'a'],
		['data["with space"]', 'y'],
		['odd.key', 'x'],
	])('as lodash does: %s', (place, wanted) => {
		expect(holds(event, path(place, 'equals', wanted))).toBe(true);
	});

	it.each([
		'',
		'data.none.deeper',
		'toString',
		'__proto__',
		'constructor.name.x',
		'data.list[9].x',
		'[',
		'..',
	])('finds nothing at %j', (place) => {
		expect(holds(event, path(place, 'exists'))).toBe(false);
	});
});

describe('several rows', () => {
	const event = eventWith({ a: '1', b: '2' });
	const [yes, no] = [field('a', 'equals', '1'), field('b', 'equals', '1')];

	it.each([
		['all', [], true],
		['any', [], true],
		['all', [yes, yes], true],
		['all', [yes, no], false],
		['any', [no, yes], true],
		['any', [no, no], false],
	] as const)('%s of %j', (match, conditions, expected) => {
		expect(meetConditions(event, conditions, match).ok).toBe(expected);
	});

	it('tells which do not hold', () => {
		expect(meetConditions(event, [yes, no], 'all')).toEqual({ ok: false, unmet: [no] });
	});

	it('does not hold with an operator that does not exist', () => {
		expect(holds(event, field('a', 'matches' as Operator, '1'))).toBe(false);
	});
});

describe('whatever an event holds', () => {
	const name = fc.constantFrom(
		'a',
		'__proto__',
		'constructor',
		'data',
		'length',
		'0',
		'',
		'.',
		'[',
	);
	const payload = fc.oneof(
		fc.dictionary(fc.oneof(name, fc.string()), fc.jsonValue()),
		fc.jsonValue().map(eventWith),
		fc.jsonValue().map((data) => ({ data })),
	);
	const condition = fc.record({
		subject: fc.constantFrom('smartField' as const, 'path' as const),
		place: fc.oneof(name, fc.string(), fc.constantFrom('data.smartFields', 'data.a[0].__proto__')),
		operator: fc.constantFrom(...OPERATORS),
		value: fc.string({ unit: 'binary' }),
	});

	it('nothing throws, and a denial is the opposite', () => {
		fc.assert(
			fc.property(payload, condition, (event, row) => {
				const with_ = (operator: Operator) => holds(event, { ...row, operator });
				holds(event, row);
				expect(with_('notEquals')).toBe(!with_('equals'));
				expect(with_('notContains')).toBe(!with_('contains'));
				expect(with_('notExists')).toBe(!with_('exists'));
			}),
			{ numRuns: 1_000 },
		);
	});

	it('nothing changes the prototype', () => {
		holds(JSON.parse('{"__proto__":{"polluted":1}}'), path('__proto__.polluted', 'exists'));
		expect({}).not.toHaveProperty('polluted');
	});

	it('is compared in no time, however large or deep', () => {
		const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
		const large = [
			deep,
			{ a: deep },
			' '.repeat(1_000_000) + 'x',
			`${'a\u0301'.repeat(500_000)}x`,
			'\u200b'.repeat(1_000_000),
			'('.repeat(1_000_000),
			'1'.repeat(1_000_000),
			Array.from({ length: 100_000 }, (_, index) => index),
		];
		const started = performance.now();
		for (const value of large) {
			for (const operator of OPERATORS)
				holds(eventWith({ x: value }), field('x', operator, '(a+)+$'));
		}
		expect(performance.now() - started).toBeLessThan(10_000);
	});
});
