import type { ApiCall } from '../../../../../darwin/api/endpoints';
import { ENDPOINTS } from '../../../../../darwin/api/endpoints';
import { explainAnswer, explainSilence } from '../../../../../nodes/shared/api/explain';

const explain = (call: ApiCall, status: number, more = {}, credential = 'Darwin API') =>
	explainAnswer(call, { status, body: undefined, ...more }, credential);

describe('the explanation of an answer', () => {
	it.each([401, 403])('%i names the credential', (status) => {
		expect(explain('returnResult', status, {}, 'Darwin App API')).toEqual({
			message: `Darwin did not accept the Darwin App API credential (${status})`,
			description: expect.stringContaining('Open the credential'),
		});
	});

	it('401 tells an app that a call is for an API key only', () => {
		expect(explain('listWebhooks', 401, {}, 'Darwin App API').description).toContain(
			'for an API key only',
		);
		expect(explain('listWebhooks', 401).description).not.toContain('only: choose');
	});

	it('401 tells whose key a call takes', () => {
		expect(explain('startVoiceCall', 401).description).toContain('of the organizational unit');
		expect(explain('sendTemplate', 401).description).toContain('belongs to one agent');
	});

	it('400 shows what Darwin says, in the description alone', () => {
		const body = { message: 'phone 5215512345678 is not valid' };
		expect(explain('sendTemplate', 400, { body })).toEqual({
			message: 'Darwin refused the request (400)',
			description: expect.stringContaining('Darwin says: phone 5215512345678 is not valid'),
		});
	});

	it.each(['<html>', { message: 5 }, { message: ' ' }, null, undefined, ['x']])(
		'quotes nothing of %j',
		(body) => {
			expect(explain('sendTemplate', 400, { body }).description).not.toContain('Darwin says');
		},
	);

	it('cuts a long quotation', () => {
		const body = { message: 'x'.repeat(10_000) };
		expect(explain('sendTemplate', 400, { body }).description.length).toBeLessThan(500);
	});

	it.each(Object.keys(ENDPOINTS) as ApiCall[])(
		'404 and 405 of %s tell whether the place is assumed',
		(call) => {
			for (const status of [404, 405]) {
				const { description } = explain(call, status);
				expect(description.includes('Compare it with Darwin’s API reference')).toBe(
					!ENDPOINTS[call].published,
				);
			}
		},
	);

	it('429 tells how long to wait, when Darwin says so', () => {
		expect(explain('sendTemplate', 429, { retryAfter: 90_500 }).description).toContain('in 91 s');
		expect(explain('sendTemplate', 429).description).toContain('in a while');
		for (const retryAfter of [86_400_001, 1e33, Infinity]) {
			expect(explain('sendTemplate', 429, { retryAfter }).description).toContain(
				'in more than a day',
			);
		}
	});

	it('5xx says on whose side the fault is', () => {
		expect(explain('sendTemplate', 502).description).toContain('Darwin’s side');
	});
});

describe('the explanation of no answer', () => {
	it('tells how long was waited', () => {
		expect(explainSilence('ECONNABORTED', 30_000).message).toBe(
			'Darwin did not answer within 30 s',
		);
		expect(explainSilence('ETIMEDOUT', 1_500).message).toBe('Darwin did not answer within 1.5 s');
	});

	it('says in words why Darwin cannot be reached', () => {
		expect(explainSilence('ENOTFOUND', 1).description).toContain('no host of that name');
		expect(explainSilence(undefined, 1)).toEqual({
			message: 'Darwin cannot be reached',
			description: expect.stringMatching(/^Check the Base URL/),
		});
	});
});
