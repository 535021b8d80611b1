import { runDeliveries } from '../../tools/demo/run.mjs';
import { publishExamples } from '../../tools/demo/workflows.mjs';
import { EVENT_CATALOGUE } from '../../darwin/events';
import { client, credential, logIn } from '../support/n8n.mts';

beforeAll(logIn);

describe('the examples in a real n8n', () => {
	it('receive an event of every type, each as it should be', async () => {
		const rows = await runDeliveries(client, await publishExamples({ client, credential }));
		expect(rows.filter(({ ok }) => !ok)).toEqual([]);
		const received = rows.map(({ received }) => received.split(':')[0]);
		const named = EVENT_CATALOGUE.filter(({ kind }) => kind === 'event' || kind === 'function');
		expect(received).toEqual(expect.arrayContaining(named.map(({ name }) => name)));
	}, 180_000);
});
