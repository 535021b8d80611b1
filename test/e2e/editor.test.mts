import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { EVENT_CATALOGUE } from '../../darwin/events/catalogue';
import { SAMPLES } from '../../darwin/events/samples';
import { ROOT } from '../../tools/setup/dependencies.mjs';
import {
	choose,
	openEditor,
	openWorkflow,
	option,
	outputPanel,
	screenshot,
	showOutputAs,
	waitUntilQuiet,
	watchEditor,
} from '../support/editor.mts';
import { client, post } from '../support/n8n.mts';

let page: Page;

beforeAll(async () => {
	page = await openEditor();
}, 120_000);

watchEditor(() => page);

/*
 * One walk through the editor, as somebody takes it who has just installed the pack. Each step starts
 * where the one before it ended.
 */
describe('in the editor', () => {
	const items = () => page.getByTestId('node-creator-item-name');

	it('the node creator finds Darwin and lists each event as a trigger of its own', async () => {
		await page.getByTestId('canvas-plus-button').click();
		await page.getByTestId('node-creator-search-bar').fill('Darwin');
		await items()
			.filter({ hasText: /^\s*Darwin\s*$/ })
			.click();
		await items().getByText(EVENT_CATALOGUE[0].action, { exact: true }).waitFor();
		await screenshot(page, 'node-creator');
		expect((await items().allTextContents()).map((text) => text.trim())).toEqual(
			EVENT_CATALOGUE.map(({ action }) => action),
		);
	}, 60_000);

	it('a picked event is preselected', async () => {
		await items().getByText('On session analyzed').click();
		const events = page.getByTestId('parameter-input-events');
		await events.getByText('Session Analyzed').waitFor();
		expect(await events.locator('.el-tag').allTextContents()).toEqual(['Session Analyzed']);
		const credential = page.getByTestId('node-credentials-select').locator('input');
		expect(await credential.inputValue()).toBe('Darwin Webhook account');
		await screenshot(page, 'trigger');
	}, 60_000);

	it('more events are chosen in a dropdown that explains each', async () => {
		await page.getByTestId('parameter-input-events').locator('input').first().click();
		for (const { name, description } of EVENT_CATALOGUE) {
			expect(await option(page, name).textContent()).toContain(description);
		}
		await screenshot(page, 'events');
		await page.keyboard.press('Escape');
		await choose(page, 'events', 'Session Forwarded Escalated', 'Function Call by Name');
		await page.getByRole('button', { name: 'Add Function Name' }).click();
		await page.getByPlaceholder('e.g. bookMeeting').fill('bookMeeting');
	}, 60_000);

	it('each event gets an output on the canvas', async () => {
		await choose(page, 'outputs', 'One Output per Event');
		await page.getByTestId('ndv-close-button').click();
		const handles = page.getByTestId('canvas-node-output-handle');
		await handles.nth(3).waitFor();
		await screenshot(page, 'outputs');
		expect((await handles.allInnerTexts()).map((text) => text.trim())).toEqual([
			'Analyzed',
			'Escalated',
			'Function',
			'Other',
		]);
		expect(await page.getByTestId('canvas-node').first().innerText()).toContain(
			'Session Analyzed, Session Forwarded Escalated, Function Call by Name',
		);
	}, 60_000);

	it('executing the step waits for a signed event at the test URL and shows it', async () => {
		await page.getByTestId('canvas-node').first().dblclick();
		await page.getByText('Webhook URLs').first().click();
		const address = (await page.locator('.webhook-url').innerText()).trim();
		expect(address).toContain('/webhook-test/');
		await screenshot(page, 'webhook-urls');

		await page.getByTestId('trigger-execute-button').click();
		await page.getByText('Listening for test event').waitFor();
		await screenshot(page, 'listening');

		const body = JSON.stringify(SAMPLES['session.forwarded.escalated']);
		// A scanner's request leaves the node listening; what a wrong signature does has tests of its own.
		const unsigned = { headers: { 'x-signature': 'forged' } };
		expect(await post(address, body, unsigned)).toMatchObject({ status: 401 });
		expect(await post(address, JSON.stringify(SAMPLES['session.opened']))).toMatchObject({
			body: { status: 'ignored' },
		});
		expect(await post(address, body)).toMatchObject({ body: { status: 'accepted' } });

		await outputPanel(page).getByText('Escalated Branch (1 item)').click();
		await outputPanel(page).getByText('session.forwarded.escalated').first().waitFor();
		await showOutputAs(page, 'schema');
		await outputPanel(page).getByText('UK-55810').waitFor();
		await waitUntilQuiet(page);
		await screenshot(page, 'output');
		const shown = await outputPanel(page).innerText();
		for (const text of ['escalated', 'Zoë Fernández-Smith', 'UK-55810', 'receivedAt']) {
			expect(shown).toContain(text);
		}
	}, 60_000);

	it('an imported example shows the fields of an event before the first one came', async () => {
		const example = await readFile(join(ROOT, 'examples/every-session-event.json'), 'utf8');
		const { id } = await client.createWorkflow(JSON.parse(example));
		await openWorkflow(page, id);
		await page.locator('[data-test-id=canvas-node][data-node-name="Your next step"]').dblclick();
		const inputPanel = page.getByTestId('ndv-input-panel');
		await inputPanel.getByText('smartFields').first().waitFor();
		await screenshot(page, 'fields');
		const shown = await inputPanel.innerText();
		for (const field of ['eventType', 'agentName', 'summary', 'category', 'receivedAt']) {
			expect(shown).toContain(field);
		}
	}, 60_000);
});
