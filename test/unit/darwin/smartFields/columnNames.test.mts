import fc from 'fast-check';
import type { KeyStyle } from '../../../../darwin/smartFields/columnNames';
import { columnName, meantName } from '../../../../darwin/smartFields/columnNames';

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

	it('is never lost, contains no whitespace in a style, and is the same every time', () => {
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
