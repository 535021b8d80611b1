import fc from 'fast-check';
import { tidy } from '../../../../darwin/text/tidy';

describe('a tidy text', () => {
	it.each([
		['María José', 'María José'],
		[' María  José\n', 'María José'],
		['\tThaís\r\n\r\nMoraes', 'Thaís Moraes'],
		['a\u00a0\u00a0b', 'a b'],
		['\u3000客户\u3000\u3000房间', '客户 房间'],
		['\ufeffAna', 'Ana'],
		['👩‍👩‍👧‍👦  🏡', '👩‍👩‍👧‍👦 🏡'],
		['cafe\u0301 ', 'cafe\u0301'],
		[' \n\t', ''],
		['', ''],
	])('of %j is %j', (text, tidied) => {
		expect(tidy(text)).toBe(tidied);
	});

	it('holds the same words, one space between them, and is not changed by tidying it again', () => {
		const unit = fc.constantFrom('a', 'é', '🏡', ' ', '\n', '\t', '\u00a0');
		fc.assert(
			fc.property(fc.string({ unit }), (text) => {
				const tidied = tidy(text);
				expect(tidied.split(' ').join('')).toBe(text.split(/\s/).join(''));
				expect(tidied).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
				expect(tidy(tidied)).toBe(tidied);
			}),
		);
	});
});
