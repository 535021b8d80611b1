import { asPayload } from '../../../../../darwin/delivery/payload';
import { EVENT_CATALOGUE } from '../../../../../darwin/events/catalogue';
import { compileEventPatterns } from '../../../../../darwin/events/patterns';
import { SAMPLES } from '../../../../../darwin/events/samples';

const named = EVENT_CATALOGUE.filter(({ kind }) => kind === 'event' || kind === 'function');

describe('the samples', () => {
	it('are one for each event of the catalogue', () => {
		expect(Object.keys(SAMPLES).sort()).toEqual(named.map(({ value }) => value).sort());
	});

	it.each(Object.entries(SAMPLES))('%s is taken by its own choice, and known', (choice, sample) => {
		const takes = compileEventPatterns({ events: [choice], functionNames: ['bookMeeting'] });
		expect(takes(sample.eventType)).toEqual({ choice, byWildcard: false });
		expect(asPayload(sample)).not.toMatchObject({ kind: 'unknown' });
	});

	it('speak Spanish, Portuguese and English, with spaces and accents in smart-field names', () => {
		const text = JSON.stringify(SAMPLES);
		for (const word of ['presupuesto', 'prazo', 'asked']) expect(text).toContain(word);
		for (const name of ['presupuesto máximo', 'número do pedido', 'product suggested']) {
			expect(text).toContain(`"${name}":`);
		}
	});
});
