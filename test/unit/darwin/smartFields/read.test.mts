import { readSmartFields } from '../../../../darwin/smartFields/read';

const PROTO = JSON.parse('{"__proto__":"p","constructor":"c","a.b":"d","toString":"t"}');
const AWKWARD = ['__proto__', 'constructor', 'a.b', 'toString'];

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
