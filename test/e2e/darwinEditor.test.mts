import type { Page } from 'playwright-core';
import { SAMPLES } from '../../darwin/events/samples';
import {
	addNode,
	choose,
	chooseCredential,
	dragField,
	executeUntil,
	openEditor,
	openTrigger,
	openWorkflow,
	option,
	outputPanel,
	screenshot,
	waitUntilQuiet,
	watchEditor,
} from '../support/editor.mts';
import { client, credentials, publishTrigger, simulator, workflowOf } from '../support/n8n.mts';

let page: Page;

beforeAll(async () => {
	await simulator.reset();
	await simulator.expectResult('884213');
	page = await openEditor();
}, 120_000);

watchEditor(() => page);

const parameter = (name: string) => page.getByTestId(`parameter-input-${name}`);

/*
 * Walks through the editor, as somebody takes them who wants to answer Darwin. Each step starts where the
 * one before it ended.
 */
describe('Darwin in the editor', () => {
	it('gives the result of a function call back, made of fields that are dragged there', async () => {
		await openTrigger(page, 'function-call-lookup');
		await addNode(page, 'Darwin', 'Return the result of a function call');
		expect(await parameter('resource').locator('input').inputValue()).toBe('Function Call');
		await chooseCredential(page, 'Darwin account');
		await dragField(page, 'date', page.getByTestId('assignment-collection-drop-area'));
		await page.getByTestId('assignment-name').locator('input').fill('date');
		await executeUntil(page, outputPanel(page).getByText('functionCallId').first());
		await waitUntilQuiet(page);
		await screenshot(page, 'darwin');
		expect((await simulator.read()).results['884213']).toEqual({ date: '2026-03-16' });
		await page.getByTestId('ndv-close-button').click();
		expect(await page.getByTestId('canvas-node').nth(1).innerText()).toContain(
			'Function Call: Return Result',
		);
	}, 90_000);

	it('has its request options under Settings', async () => {
		await page.getByTestId('canvas-node').nth(1).dblclick();
		await page.getByTestId('tab-settings').click();
		await page.locator('input[placeholder="Add Option"]:visible').click();
		await option(page, 'Timeout').waitFor();
		const offered = page.locator('.el-select-dropdown__item:visible');
		expect(await offered.allInnerTexts()).toEqual([
			'Batching',
			'Ignore SSL Issues (Insecure)',
			'Proxy',
			'Timeout',
		]);
		await screenshot(page, 'request-options');
		await page.getByTestId('ndv-close-button').click();
	}, 60_000);

	it('lists the webhooks, so that nobody has to look for an ID', async () => {
		await simulator.storeWebhook('https://crm.example/darwin', ['session.analyzed']);
		await page.getByTestId('canvas-node').nth(1).dblclick();
		await choose(page, 'resource', 'Webhook');
		await choose(page, 'operation', 'Delete');
		await page.getByTestId('rlc-input').first().click();
		await page.getByText('https://crm.example/darwin').click();
		await executeUntil(page, outputPanel(page).getByText('deleted').first());
		expect((await simulator.read()).webhooks).toEqual([]);
	}, 60_000);

	it('asks for the other credential when a test event is to be signed, and sends it', async () => {
		const trigger = await publishTrigger({ events: ['*'] });
		await choose(page, 'resource', 'Test Event');
		await chooseCredential(page, 'Darwin Webhook account');
		await parameter('url').locator('input').fill(trigger.url);
		await choose(page, 'event', 'Session Forwarded Escalated');
		await executeUntil(page, outputPanel(page).getByText('accepted').first());
		await waitUntilQuiet(page);
		await screenshot(page, 'test-event');
		const [run] = await client.waitForExecutions(trigger.id, 1);
		expect(run.status).toBe('success');
		await page.getByTestId('ndv-close-button').click();
	}, 90_000);

	it('asks for no credential when a test event is only to be had, and sends nothing', async () => {
		await page.getByTestId('canvas-node').nth(1).dblclick();
		await choose(page, 'operation', 'Get');
		expect(await page.getByTestId('node-credentials-select').count()).toBe(0);
		await executeUntil(page, outputPanel(page).getByText('receivedAt').first());
		await waitUntilQuiet(page);
		await screenshot(page, 'test-event-get');
		await choose(page, 'operation', 'Send');
		expect(await page.getByTestId('node-credentials-select').count()).toBe(1);
		await page.getByTestId('ndv-close-button').click();
	}, 60_000);

	it('offers the countries of phone numbers that have no country code', async () => {
		await page.getByTestId('canvas-node').nth(1).dblclick();
		await choose(page, 'resource', 'Message');
		await page.locator('input[placeholder="Add Option"]:visible').first().click();
		await option(page, 'Default Country').click();
		await choose(page, 'defaultCountry', 'Mexico (+52)');
		const country = () => parameter('defaultCountry').locator('input').inputValue();
		expect(await country()).toBe('Mexico (+52)');
		await screenshot(page, 'send-template');
		await choose(page, 'resource', 'Voice Call');
		expect(await country()).toBe('Mexico (+52)');
		await screenshot(page, 'voice-call');
		await page.getByTestId('ndv-close-button').click();
	}, 60_000);

	it('shows what Darwin found wrong, and what to do', async () => {
		await page.getByTestId('canvas-node').nth(1).dblclick();
		await choose(page, 'resource', 'Function Call');
		await chooseCredential(page, 'Darwin account');
		const body = { message: 'returnData <b>too</b> big' };
		await simulator.fail({ call: 'returnResult', status: 400, body });
		await executeUntil(
			page,
			outputPanel(page).getByText('Darwin refused the request (400)').first(),
		);
		await screenshot(page, 'darwin-error');
		expect(await outputPanel(page).innerText()).toContain('Darwin says: returnData <b>too</b> big');
		await page.getByTestId('ndv-close-button').click();
	}, 60_000);
});

describe('automatic setup in the editor', () => {
	it('registers the test URL while the trigger listens, and shows the event', async () => {
		await simulator.reset();
		const { darwinWebhookApi } = credentials;
		const { workflow } = workflowOf({ events: ['session.analyzed'] }, { darwinWebhookApi });
		const { id } = await client.createWorkflow(workflow);
		await openWorkflow(page, id);
		await page.getByTestId('canvas-node').first().dblclick();
		await page.getByText('paste it into Darwin as the webhook URL').waitFor();
		await choose(page, 'webhookSetup', 'Automatic');
		await page.getByText('paste it into Darwin as the webhook URL').waitFor({ state: 'hidden' });
		expect(await page.getByTestId('credentials-label').allInnerTexts()).toEqual([
			'Credential for Darwin Webhook API',
			'Credential for Darwin API',
		]);
		await chooseCredential(page, 'Darwin account');
		await screenshot(page, 'automatic');

		await page.getByTestId('trigger-execute-button').click();
		await page.getByText('Listening for test event').waitFor();
		const [delivery] = await simulator.deliver(SAMPLES['session.analyzed']);
		expect(delivery).toMatchObject({ status: 200, body: { status: 'accepted' } });
		expect(delivery.webhookUrl).toContain('/webhook-test/');
		await outputPanel(page).getByText('session.analyzed').first().waitFor();
	}, 90_000);
});
