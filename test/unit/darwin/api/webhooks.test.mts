import fc from 'fast-check';
import { readWebhookId, readWebhooks, sameTypes } from '../../../../darwin/api/webhooks';

describe('the list of webhooks', () => {
	it('is read with and without ids', () => {
		const answer = [
			{ id: 31, webhookUrl: 'https://a.example', types: ['session.*'], more: true },
			{ webhookUrl: 'https://b.example', types: null },
			{ id: '32' },
			'no webhook',
		];
		expect(readWebhooks(answer)).toEqual({
			ok: true,
			webhooks: [
				{ id: '31', webhookUrl: 'https://a.example', types: ['session.*'] },
				{ id: undefined, webhookUrl: 'https://b.example', types: [] },
			],
		});
	});

	it.each([[{ webhooks: [] }], ['<html>'], [undefined], [null]])('is not %j', (answer) => {
		expect(readWebhooks(answer)).toEqual({ ok: false });
	});

	it('never throws, whatever is answered', () => {
		fc.assert(
			fc.property(fc.anything(), (answer) => {
				expect(readWebhooks([answer]).ok).toBe(true);
				expect(readWebhooks([{ webhookUrl: 'u', types: [answer] }]).ok).toBe(true);
				expect(['string', 'undefined']).toContain(typeof readWebhookId(answer));
				expect(['string', 'undefined']).toContain(typeof readWebhookId({ id: answer }));
			}),
			{ examples: [[{ toString: 1 }]] },
		);
	});
});

describe('the id in an answer', () => {
	it.each([
		[{ id: 31 }, '31'],
		[{ id: 'a-b' }, 'a-b'],
		[{ id: '' }, undefined],
		[{ id: '..' }, undefined],
		[{ id: '\ud800' }, undefined],
		[{}, undefined],
		['31', undefined],
		[null, undefined],
	])('of %j is %j', (answer, id) => {
		expect(readWebhookId(answer)).toBe(id);
	});
});

describe('types', () => {
	it('are the same in any order', () => {
		expect(sameTypes(['a', 'b'], ['b', 'a', 'a'])).toBe(true);
		expect(sameTypes(['a'], ['a', 'b'])).toBe(false);
		expect(sameTypes(['a', 'b'], ['a'])).toBe(false);
		expect(sameTypes(['a'], ['b'])).toBe(false);
	});
});
