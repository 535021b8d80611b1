import type { IHttpRequestOptions } from 'n8n-workflow';
import { neverRetry } from '../../../../../darwin/api/retry';
import type { Outgoing, Sender } from '../../../../../nodes/shared/api/sendRequest';
import { sendRequest } from '../../../../../nodes/shared/api/sendRequest';

type Answer = { statusCode: number; headers?: object; body?: unknown } | Error;

/** Answers requests in turn as n8n's HTTP client would, and keeps them. */
function senderOf(answers: Answer[], signal?: AbortSignal) {
	const sent: Array<IHttpRequestOptions & { credential?: string }> = [];
	const answer = async (request: IHttpRequestOptions) => {
		if ((request.abortSignal as AbortSignal | undefined)?.aborted) throw new Error('canceled');
		sent.push(request);
		const next = answers.shift() ?? { statusCode: 200 };
		if (next instanceof Error) throw next;
		return { headers: {}, body: '', ...next };
	};
	const sender = {
		getExecutionCancelSignal: () => signal,
		helpers: {
			httpRequest: answer,
			httpRequestWithAuthentication: async (credential: string, request: IHttpRequestOptions) =>
				await answer({ ...request, credential } as IHttpRequestOptions),
		},
	} as unknown as Sender;
	return { sender, sent };
}

const request: Outgoing['request'] = { method: 'POST', url: 'http://x', timeout: 5_000 };
const coded = (code: string) => Object.assign(new Error('no'), { code });

describe('sending a request', () => {
	it('gives the answer when it is a success', async () => {
		const { sender, sent } = senderOf([{ statusCode: 201, body: { id: 1 } }]);
		const result = await sendRequest(sender, { request, retry: neverRetry });
		expect(result).toMatchObject({ ok: true, answer: { statusCode: 201, body: { id: 1 } } });
		expect(sent).toMatchObject([{ url: 'http://x', ignoreHttpStatusErrors: true }]);
	});

	it('gives n8n the credential to authenticate it with, if there is one', async () => {
		const { sender, sent } = senderOf([]);
		const credential = { id: '', name: '', type: 'darwinApi', data: {} };
		await sendRequest(sender, { request, credential, retry: neverRetry });
		await sendRequest(sender, { request, retry: neverRetry });
		expect(sent.map((one) => one.credential)).toEqual(['darwinApi', undefined]);
	});

	it('repeats as the policy says, and counts', async () => {
		const { sender, sent } = senderOf([{ statusCode: 503 }, { statusCode: 502 }]);
		const asked: unknown[] = [];
		const retry: Outgoing['retry'] = (failed) => {
			asked.push(failed);
			return 0;
		};
		expect(await sendRequest(sender, { request, retry })).toMatchObject({ ok: true });
		expect(sent).toHaveLength(3);
		expect(asked).toMatchObject([
			{ method: 'POST', status: 503, attempts: 1 },
			{ method: 'POST', status: 502, attempts: 2 },
		]);
	});

	it('tells what was answered last, and after how many attempts', async () => {
		const { sender } = senderOf([{ statusCode: 500 }, { statusCode: 400, body: { message: 'x' } }]);
		const retry: Outgoing['retry'] = ({ status }) => (status === 500 ? 0 : undefined);
		expect(await sendRequest(sender, { request, retry })).toEqual({
			ok: false,
			failure: {
				kind: 'refused',
				answer: { status: 400, body: { message: 'x' }, retryAfter: undefined },
				attempts: 2,
			},
		});
	});

	it('tells why there was no answer, and does not send again', async () => {
		const { sender, sent } = senderOf([coded('ECONNREFUSED')]);
		expect(await sendRequest(sender, { request, retry: () => 0 })).toEqual({
			ok: false,
			failure: { kind: 'silent', code: 'ECONNREFUSED', timeout: 5_000 },
		});
		expect(sent).toHaveLength(1);
	});

	it('hands over what breaks it off when the execution is stopped', async () => {
		const { signal } = new AbortController();
		const { sender, sent } = senderOf([], signal);
		await sendRequest(sender, { request, retry: neverRetry });
		expect(sent[0].abortSignal).toBe(signal);
	});

	it('waits no longer once the execution is stopped, and sends nothing more', async () => {
		const controller = new AbortController();
		const { sender, sent } = senderOf([{ statusCode: 429 }], controller.signal);
		const began = Date.now();
		const result = sendRequest(sender, { request, retry: () => 2_000 });
		setTimeout(() => controller.abort(), 10);
		expect(await result).toMatchObject({ ok: false, failure: { kind: 'silent' } });
		expect(Date.now() - began).toBeLessThan(1_500);
		expect(sent).toHaveLength(1);
	});
});
