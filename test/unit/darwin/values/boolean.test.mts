import fc from 'fast-check';
import { readBoolean, readYesOrNo } from '../../../../darwin/values/boolean';

const WORDS: Array<[string, boolean]> = [
	['true', true],
	['yes', true],
	['sí', true],
	['si\u0301', true],
	['SI', true],
	[' sim\n', true],
	['Verdadero', true],
	['verdadeiro', true],
	['FALSE', false],
	['no', false],
	['Não', false],
	['na\u0303o', false],
	['nao', false],
	['falso', false],
];
const SHORT_FORMS: Array<[string, boolean]> = [
	['1', true],
	['y', true],
	[' S ', true],
	['0', false],
	['N', false],
];
const NEITHER = [
	'',
	' ',
	'maybe',
	'yes.',
	'no no',
	's í',
	'нет',
	'✅',
	'2',
	'01',
	'-1',
	'١',
	'toString',
];

describe('readYesOrNo', () => {
	it.each(WORDS)('reads %j as %j', (text, answer) => {
		expect(readYesOrNo(text)).toBe(answer);
	});

	it.each([...SHORT_FORMS.map(([text]) => text), ...NEITHER])(
		'does not take %j for a yes or no',
		(text) => {
			expect(readYesOrNo(text)).toBeUndefined();
		},
	);
});

describe('readBoolean', () => {
	it.each([...WORDS, ...SHORT_FORMS])('reads %j as %j', (text, answer) => {
		expect(readBoolean(text)).toBe(answer);
	});

	it.each(NEITHER)('does not take %j for a yes or no', (text) => {
		expect(readBoolean(text)).toBeUndefined();
	});

	it('reads what readYesOrNo reads in the same way, whatever the text', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'sinoaymyetrufl íã'), maxLength: 4 });
		fc.assert(
			fc.property(letters, (text) => {
				const answer = readYesOrNo(text);
				expect([undefined, readBoolean(text)]).toContain(answer);
			}),
		);
	});
});
