import { trimCopied, withoutInvisible } from '../../../../darwin/text/invisible';

describe('trimming what was copied along', () => {
	it.each([
		[' bookMeeting ', 'bookMeeting'],
		['\u00a0bookMeeting\u202f', 'bookMeeting'],
		['\ufeffbookMeeting\u200b', 'bookMeeting'],
		['\u202abookMeeting\u202c\n', 'bookMeeting'],
		['\u00ad \u200bbook meeting\t\r\n', 'book meeting'],
		['book\u200bmeeting', 'book\u200bmeeting'],
		['reservar ❤\ufe0f', 'reservar ❤\ufe0f'],
		[' \u200b\u00a0\u2060', ''],
		['', ''],
	])('%j becomes %j', (text, trimmed) => {
		expect(trimCopied(text)).toBe(trimmed);
	});

	it('takes a long text in its stride', () => {
		const text = `x${' \u200b'.repeat(500_000)}y${' \u200b'.repeat(500_000)}`;
		expect(trimCopied(text)).toHaveLength(1_000_002);
	});
});

describe('a text without invisible characters', () => {
	it('keeps whitespace, and all that can be seen', () => {
		expect(withoutInvisible('a\u200b b\u00adc\td\n\u2800e\u0000f\u00a0g')).toBe(
			'a bc\td\nef\u00a0g',
		);
	});
});
