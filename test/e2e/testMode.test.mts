import type { Page } from 'playwright-core';
import { SAMPLES } from '../../darwin/events/samples';
import {
	openEditor,
	openWorkflow,
	outputPanel,
	screenshot,
	watchEditor,
} from '../support/editor.mts';
import { client, post, url, workflowOf } from '../support/n8n.mts';

const BODY = JSON.stringify(SAMPLES['session.analyzed']);
const UNAUTHORIZED = { status: 401, body: { status: 'rejected', reason: 'invalid signature' } };

let page: Page;
let workflowId: string;
let testUrl: string;

beforeAll(async () => {
	const { workflow, webhookId } = workflowOf({ events: ['session.analyzed'] });
	({ id: workflowId } = await client.createWorkflow(workflow));
	testUrl = `${url}/webhook-test/${webhookId}/webhook`;
	page = await openEditor();
}, 120_000);

watchEditor(() => page);

async function listen() {
	// While n8n ends the listening before, the same button would stop it.
	await page.getByTestId('trigger-execute-button').filter({ hasText: 'Execute step' }).click();
	await page.getByText('Listening for test event').waitFor();
}

/* Each step starts where the one before it ended. */
describe('listening for a test event in the editor', () => {
	it('goes on after a request that no sender of Darwin makes, and after an event that is not chosen', async () => {
		await openWorkflow(page, workflowId);
		await page.getByTestId('canvas-node').first().dblclick();
		await listen();
		expect(await post(testUrl, BODY, { headers: { 'x-signature': 'scan' } })).toEqual(UNAUTHORIZED);
		expect(await post(testUrl, '{"eventType":"session.opened"}')).toMatchObject({
			body: { status: 'ignored' },
		});
		await page.getByText('Listening for test event').waitFor();
	}, 60_000);

	it('ends with the cause and the remedy after a forged event', async () => {
		expect(await post(testUrl, BODY, { secret: 'forged' })).toEqual(UNAUTHORIZED);
		const panel = outputPanel(page);
		await panel.getByText('does not match the body').first().waitFor();
		await screenshot(page, 'refused-test-event');
		const shown = await panel.innerText();
		expect(shown).toContain(
			'The event was refused because the X-SIGNATURE header does not match the body',
		);
		expect(shown).toContain('Copy the webhook secret from Darwin again');
		expect(shown).toContain('Then execute the step again.');
	}, 60_000);

	it('did not run what stands behind the trigger', async () => {
		const [execution] = await client.waitForExecutions(workflowId, 1);
		expect(execution.status).toBe('error');
		const ran = await client.readExecution(execution.id);
		expect(ran).not.toHaveProperty('Next');
	}, 60_000);

	it('takes a good event the next time', async () => {
		await listen();
		expect(await post(testUrl, BODY)).toMatchObject({ body: { status: 'accepted' } });
		await outputPanel(page).getByText('session.analyzed').first().waitFor();
	}, 60_000);

	it('ends with the cause for each other refusal, and leaves n8n well', async () => {
		const { workflow, webhookId } = workflowOf({ events: ['*'], options: { maxAge: 60 } });
		const { id } = await client.createWorkflow(workflow);
		const address = `${url}/webhook-test/${webhookId}/webhook`;
		const refusals: Array<[number, string, Parameters<typeof post>[1], Record<string, string>]> = [
			[401, 'seconds old, but Maximum Age is 60', BODY, {}],
			[400, 'its body is not JSON', 'hello', { 'content-type': 'text/plain' }],
			[
				415,
				'does not keep the bytes',
				'--x--\r\n',
				{ 'content-type': 'multipart/form-data; boundary=x' },
			],
		];
		for (const [index, [status, cause, body, headers]] of refusals.entries()) {
			await client.start(id, 'Darwin Trigger');
			expect(await post(address, body, { headers })).toMatchObject({ status });
			const executions = await client.waitForExecutions(id, index + 1);
			const { error } = await client.readRun(executions[0].id, 'Darwin Trigger');
			expect(error.message).toContain(cause);
			expect(error.description).toContain('Then execute the step again.');
		}
	}, 60_000);
});
