import { eventually } from '../../../tools/n8n/eventually.mjs';
import { executeDarwin, simulateDarwin } from '../../support/executeDarwin.mts';
import { sendTemplate, sendTestEvent } from '../../support/operations.mts';

const darwin = await simulateDarwin();
const testEvent = {
	...sendTestEvent,
	event: 'session.opened',
	url: `${darwin.url}/v1/webhook`,
};
const slow = { delay: 500, times: 9 };
const busy = { status: 429, headers: { 'retry-after': '1' } };
const batching = { batch: { batchSize: 1, batchInterval: 1_000 } };

describe('an execution that is stopped', () => {
	it.each([
		['sends no further message', sendTemplate, 'sendTemplate' as const, slow],
		['does not try again', sendTemplate, 'sendTemplate' as const, busy],
		[
			'does not send the next batch',
			{ ...sendTemplate, requestOptions: { batching } },
			'sendTemplate' as const,
			{},
		],
		['sends no further test event', testEvent, 'createWebhook' as const, slow],
	])('%s', async (_, parameters, call, fault) => {
		if (Object.keys(fault).length > 0) await darwin.fail({ call, ...fault });
		let stop = () => {};
		const run = executeDarwin(darwin, parameters, {
			items: [{}, {}, {}],
			onError: 'continueRegularOutput',
			onStart: (cancel) => {
				stop = cancel;
			},
		});
		await eventually('the first request', async () => (await darwin.calls(call))[0]);
		stop();
		expect((await run).status).toBe('canceled');
		// Takes longer than what was stopped would have needed to go on.
		await darwin.fail({ call: 'listWebhooks', delay: 2_000 });
		await executeDarwin(darwin, { resource: 'webhook', operation: 'getAll' });
		expect(await darwin.calls(call)).toHaveLength(1);
	});
});
