import fc from 'fast-check';
import { truncate } from '../../../../darwin/text/truncate';

const family = '👩‍👩‍👧‍👦';
const text = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc
		.array(
			fc.constantFrom(
				family,
				'🏡',
				'🇲🇽',
				'👍🏽',
				'é',
				'é',
				'ñ',
				'm̐̈',
				'hola',
				'São',
				' ',
				'\n',
				'—',
				'各',
				'नी',
			),
			{ maxLength: 30 },
		)
		.map((parts) => parts.join('')),
);

/** Where a reader would see one character end and the next begin. */
const boundaries = (value: string) =>
	new Set([...new Intl.Segmenter().segment(value)].map(({ index }) => index).concat(value.length));

describe('truncate', () => {
	it.each([
		['hola mundo', 10, 'hola mundo'],
		['hola mundo', 9, 'hola…'],
		['hola mundo', 5, 'hola…'],
		['hola mundo', 4, 'hol…'],
		['hola, mundo', 7, 'hola,…'],
		['hola mundo', 1, '…'],
		['hola mundo', 0, 'hola mundo'],
		['hola mundo', -3, 'hola mundo'],
		[`${family} y ${family}`, 13, `${family}…`],
		[`${family}`, 5, '…'],
		['el cafe\u0301', 6, 'el…'],
		['cafe\u0301s', 5, 'caf…'],
		['Llega el O’Connor hoy', 14, 'Llega el…'],
		['客户想要预订房间', 5, '客户想要…'],
		['hola \u0600가나다라마', 8, 'hola…'],
		['', 3, ''],
	])('makes of %j, at most %i long, %j', (value, maxLength, shortened) => {
		expect(truncate(value, maxLength)).toBe(shortened);
	});

	it('is never too long, changes nothing that fits, and ends in an ellipsis otherwise', () => {
		fc.assert(
			fc.property(text, fc.integer({ min: 1, max: 80 }), (value, maxLength) => {
				const shortened = truncate(value, maxLength);
				expect(shortened.length).toBeLessThanOrEqual(maxLength);
				expect(shortened).toBe(value.length <= maxLength ? value : `${shortened.slice(0, -1)}…`);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('keeps the beginning, and splits no emoji and no accent', () => {
		fc.assert(
			fc.property(text, fc.integer({ min: 1, max: 80 }), (value, maxLength) => {
				fc.pre(value.length > maxLength);
				const kept = truncate(value, maxLength).slice(0, -1);
				expect(value.startsWith(kept)).toBe(true);
				expect(boundaries(value)).toContain(kept.length);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('cuts between words wherever the first word fits', () => {
		const words = fc.array(fc.stringMatching(/^[a-zñé]{1,8}$/), { minLength: 2, maxLength: 12 });
		fc.assert(
			fc.property(words, fc.integer({ min: 9, max: 60 }), (list, maxLength) => {
				const value = list.join(' ');
				fc.pre(value.length > maxLength);
				const kept = truncate(value, maxLength).slice(0, -1).split(' ');
				expect(kept).toEqual(list.slice(0, kept.length));
			}),
		);
	});
});
