import { EVENT_CATALOGUE, isFunctionCall } from '../../darwin/events';
import { asPayload } from '../../darwin/payload';
import { SAMPLES } from '../../darwin/samples';

const named = EVENT_CATALOGUE.filter(({ kind }) => kind === 'event' || kind === 'function');

describe('the samples', () => {
	it('are one for each event of the catalogue', () => {
		expect(Object.keys(SAMPLES).sort()).toEqual(named.map(({ value }) => value).sort());
	});

	it.each(Object.entries(SAMPLES))(
		'%s has its event type, and a payload that is known',
		(value, sample) => {
			if (value === 'function.call.<functionName>')
				expect(isFunctionCall(sample.eventType)).toBe(true);
			else expect(sample.eventType).toBe(value);
			expect(asPayload(sample)).not.toMatchObject({ kind: 'unknown' });
		},
	);

	it('speak Spanish, Portuguese and English, with spaces and accents in smart-field names', () => {
		const text = JSON.stringify(SAMPLES);
		for (const word of ['presupuesto', 'prazo', 'asked']) expect(text).toContain(word);
		for (const name of ['presupuesto máximo', 'número do pedido', 'product suggested']) {
			expect(text).toContain(`"${name}":`);
		}
	});
});
