import fc from 'fast-check';
import type { DarwinPayload } from '../../../../darwin/delivery/payload';
import {
	asPayload,
	decodeBody,
	readChannel,
	readPayload,
} from '../../../../darwin/delivery/payload';
import { isLongInteger } from '../../../support/json.mts';

const read = (text: string) => {
	const reading = readPayload(text);
	if (!reading.ok) throw new Error(reading.reason);
	return reading.payload;
};

describe('reading a payload', () => {
	it('keeps every key and value of any JSON object', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				expect(JSON.stringify(read(JSON.stringify(value)))).toBe(
					JSON.stringify(value, (_, inner) => (isLongInteger(inner) ? String(inner) : inner)),
				);
			}),
		);
	});

	it('keeps every digit of an integer that a JavaScript number cannot hold', () => {
		expect(read('{"id":9007199254740993,"list":[-12345678901234567890]}')).toEqual({
			id: '9007199254740993',
			list: ['-12345678901234567890'],
		});
	});

	it('leaves other numbers, and digits in texts and keys, as they are', () => {
		const text =
			'{"9007199254740993":"say \\"9007199254740993\\" \\\\","safe":9007199254740991,"f":1234567890123456789.5,"e":12345678901234567890e2}';
		expect(read(text)).toEqual(JSON.parse(text));
	});

	it('takes a megabyte of escapes beside a long integer in its stride', () => {
		const text = JSON.stringify({ summary: '\\"'.repeat(500_000), digits: '1'.repeat(100_000) });
		const withId = text.replace('{', '{"id":9007199254740993,');
		const started = performance.now();
		expect(read(withId)).toEqual({ id: '9007199254740993', ...JSON.parse(text) });
		expect(performance.now() - started).toBeLessThan(1000);
	});

	it('lets a key called __proto__ through without touching the prototype', () => {
		const payload = read('{"__proto__":{"polluted":true},"constructor":1}');
		expect(Object.keys(payload)).toEqual(['__proto__', 'constructor']);
		expect(Object.getPrototypeOf(payload)).toBe(Object.prototype);
		expect({}).not.toHaveProperty('polluted');
	});

	it.each(['', '{', 'eventType=session.opened', '{"a":1}}', '<xml/>', 'NaN'])(
		'says that a body is not JSON: %j',
		(text) => {
			expect(readPayload(text)).toEqual({ ok: false, reason: 'body is not JSON' });
		},
	);

	it.each(['[]', '[{"eventType":"session.opened"}]', 'null', '"text"', '7', 'true'])(
		'says that a body is no object: %s',
		(text) => {
			expect(readPayload(text)).toEqual({ ok: false, reason: 'body is not a JSON object' });
		},
	);

	it('tells what a payload is about', () => {
		const kindOf = (payload: object) => asPayload(payload) as DarwinPayload;
		expect(kindOf({ eventType: 'session.closed', data: {} }).kind).toBe('session');
		expect(kindOf({ eventType: 'function.call.x', data: {} }).kind).toBe('functionCall');
		expect(kindOf({ eventType: 'session.reopened', data: {} }).kind).toBe('unknown');
		expect(kindOf({ eventType: 'session.closed', data: null }).kind).toBe('unknown');
		expect(kindOf({ eventType: 'session.closed' }).kind).toBe('unknown');
		expect(kindOf({ data: {} }).kind).toBe('unknown');
	});

	it('narrows the type with the kind and the event type', () => {
		const received = asPayload({
			eventType: 'function.call.x',
			data: { inputs: { a: 1 } },
		}) as DarwinPayload;
		if (received.kind === 'session') {
			// @ts-expect-error: a session has no inputs of that type
			const inputs: { a: number } = received.payload.data.inputs;
			throw new Error(`not reached ${String(inputs)}`);
		}
		expect(received.kind === 'functionCall' && received.payload.data.inputs).toEqual({ a: 1 });
	});
});

describe('decoding a body', () => {
	it('drops a byte order mark, and only that', () => {
		expect(decodeBody(Buffer.from('\ufeff{"a":"\ufeff"}'))).toBe('{"a":"\ufeff"}');
	});

	it('gives nothing for bytes that are not UTF-8, so that no letter is lost', () => {
		expect(decodeBody(Buffer.from([0x22, 0xed, 0x22]))).toBeUndefined();
		expect(decodeBody(Buffer.from('"\ufffd"'))).toBe('"\ufffd"');
	});
});

describe('reading the channel', () => {
	it.each([
		[{ data: { channelName: 'WhatsApp' } }, 'WhatsApp'],
		[{ data: {} }, undefined],
		[{ data: null }, undefined],
		[{ data: 'text' }, undefined],
		[{ data: ['WhatsApp'] }, undefined],
		[{}, undefined],
	])('%j', (payload, channel) => {
		expect(readChannel(payload)).toBe(channel);
	});
});
