import { readPayload } from '../../../../darwin/delivery/payload';
import { SAMPLES } from '../../../../darwin/events/samples';
import type { SampleName } from '../../../../darwin/events/testEvent';
import { buildTestEvent, isSampleName } from '../../../../darwin/events/testEvent';

const now = new Date('2026-11-24T06:00:00.000Z');

describe('a test event', () => {
	it.each(Object.keys(SAMPLES) as SampleName[])(
		'of %s is its sample, as if it happened now',
		(name) => {
			expect(buildTestEvent(name, {}, now)).toEqual({
				...SAMPLES[name],
				timestamp: '2026-11-24T06:00:00.000Z',
			});
		},
	);

	it('says what the user changes', () => {
		const event = buildTestEvent(
			'session.analyzed',
			{ channelName: 'Instagram', summary: '', smartFields: { nombre: 'Ana' } },
			now,
		);
		expect(event.data).toMatchObject({
			sessionId: SAMPLES['session.analyzed'].data.sessionId,
			channelName: 'Instagram',
			summary: '',
			smartFields: { nombre: 'Ana' },
		});
	});

	it('calls the function that the user names, with its inputs', () => {
		const event = buildTestEvent(
			'function.call.<functionName>',
			{ functionName: 'consultar envío v1.2', inputs: { pedido: 7 } },
			now,
		);
		expect(event).toMatchObject({
			eventType: 'function.call.consultar envío v1.2',
			data: { inputs: { pedido: 7 }, functionCallId: expect.any(String) },
		});
		expect(event.data).not.toHaveProperty('functionName');
		expect(readPayload(JSON.stringify(event))).toMatchObject({ kind: 'functionCall' });
	});

	it('leaves the samples as they are', () => {
		const before = JSON.stringify(SAMPLES);
		buildTestEvent('session.opened', { channelName: 'x' }, now);
		expect(JSON.stringify(SAMPLES)).toBe(before);
	});
});

describe('the name of a sample', () => {
	it.each([
		['session.opened', true],
		['function.call.<functionName>', true],
		['session.*', false],
		['__proto__', false],
		['toString', false],
	])('%s: %s', (name, is) => {
		expect(isSampleName(name)).toBe(is);
	});
});
