import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { chromium, selectors } from 'playwright-core';
import { readExamples } from '../../tools/demo/examples.mjs';
import { imported } from '../../tools/demo/workflows.mjs';
import { OWNER } from '../../tools/n8n/instance.mjs';
import { ROOT } from '../../tools/setup/dependencies.mjs';
import { client, credentials, url } from './n8n.mts';

const SCREENSHOTS = join(ROOT, 'screenshots');
const PATIENCE_MS = 30_000;
const EXECUTE_ATTEMPTS = 3;
const EXECUTE_PATIENCE_MS = 5_000;

selectors.setTestIdAttribute('data-test-id');

/** Opens a browser that sees nothing but this machine, on a new and empty workflow. */
export async function openEditor(): Promise<Page> {
	const browser = await chromium.launch({
		executablePath: process.env.DARWIN_TEST_CHROMIUM,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	page.setDefaultTimeout(PATIENCE_MS);
	await page.goto(`${url}/signin`);
	await page.getByTestId('emailOrLdapLoginId').locator('input').fill(OWNER.email);
	await page.locator('input[type=password]').fill(OWNER.password);
	await page.getByTestId('form-submit-button').click();
	await page.waitForURL(/\/(home|workflow|projects)/);
	await page.goto(`${url}/workflow/new`);
	await page.getByTestId('canvas-plus-button').waitFor();
	return page;
}

/**
 * Keeps what the editor shows after each test of a file: where a step fails, that says more than the
 * message. Closes the browser after the last.
 *
 * @param current - gives the page, once it is open
 */
export function watchEditor(current: () => Page | undefined) {
	afterEach(async () => {
		const page = current();
		const name = expect.getState().currentTestName ?? 'unnamed';
		if (page) await screenshot(page, `after ${name.replace(/[^a-z ]/gi, '')}`);
	});
	afterAll(async () => await current()?.context().browser()?.close());
}

/** Opens a workflow that holds the trigger of an example with its pinned event, and nothing behind it. */
export async function openTrigger(page: Page, example: string) {
	const examples = await readExamples();
	const { workflow, trigger } = examples.find(({ name }) => name === example)!;
	const alone = { ...workflow, nodes: [trigger], connections: {} };
	const { id } = await client.createWorkflow(imported(alone, credentials));
	await openWorkflow(page, id);
}

/** Opens a stored workflow. */
export async function openWorkflow(page: Page, id: string) {
	await page.goto(`${url}/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor();
}

/** What a node has output. */
export function outputPanel(page: Page) {
	return page.getByTestId('output-panel');
}

/** Waits until no notification covers what the editor shows. */
export async function waitUntilQuiet(page: Page) {
	await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
}

/** Keeps what the browser shows, in a folder that git ignores. */
export async function screenshot(page: Page, name: string) {
	mkdirSync(SCREENSHOTS, { recursive: true });
	await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}

/** Opens a parameter's dropdown and clicks the options of these names. */
export async function choose(page: Page, parameter: string, ...names: string[]) {
	await page.getByTestId(`parameter-input-${parameter}`).locator('input').first().click();
	for (const name of names) await option(page, name).click();
	await page.getByTestId('node-title-container').click();
}

/** The option of an open dropdown that has exactly this name. */
export function option(page: Page, name: string) {
	return page
		.locator('.el-select-dropdown__item:visible')
		.filter({ has: page.getByText(name, { exact: true }) });
}

/** Adds a node behind the one whose output is still free, by picking one of its actions. */
export async function addNode(page: Page, name: string, action: string) {
	await page.getByTestId('canvas-handle-plus').first().click();
	await page.getByTestId('node-creator-search-bar').fill(name);
	const items = page.getByTestId('node-creator-item-name');
	await items
		.filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) })
		.first()
		.click();
	await items.getByText(action, { exact: true }).click();
	await page.getByTestId('node-execute-button').waitFor();
}

/**
 * Executes the open node until something shows. The editor takes over what was typed or dragged a little
 * later, so that the first click may come too early.
 */
export async function executeUntil(page: Page, shown: Locator) {
	for (let attempt = 1; attempt < EXECUTE_ATTEMPTS; attempt += 1) {
		await page.getByTestId('node-execute-button').click();
		const isThere = shown.waitFor({ timeout: EXECUTE_PATIENCE_MS }).then(() => true);
		if (await isThere.catch(() => false)) return;
	}
	await page.getByTestId('node-execute-button').click();
	await shown.waitFor();
}

/** Drags a field of the input panel onto something. */
export async function dragField(page: Page, field: string, target: Locator) {
	const from = page.getByTestId('ndv-input-panel').getByText(field, { exact: true });
	const [start, end] = await Promise.all([from.boundingBox(), target.boundingBox()]);
	if (start === null || end === null)
		throw new Error(`${field} or its target is not on the screen`);
	await page.mouse.move(start.x + 4, start.y + 4);
	await page.mouse.down();
	// The editor takes a press for a drag only once the mouse has moved a little.
	await page.mouse.move(start.x + 40, start.y + 8, { steps: 5 });
	await page.mouse.move(end.x + 40, end.y + end.height / 2, { steps: 10 });
	await page.mouse.up();
}

/** Imports a file into a new workflow, as Import From File does. */
export async function importWorkflow(page: Page, file: string) {
	await page.goto(`${url}/workflow/new`);
	await page.getByTestId('canvas-plus-button').waitFor();
	await page.getByTestId('workflow-import-input').setInputFiles(file);
	await page.getByTestId('canvas-node').first().waitFor();
}

/** Chooses a credential in a node, unless the editor has done so by itself. */
export async function pickCredential(page: Page, node: string, credential: string) {
	await page.locator(`[data-test-id=canvas-node][data-node-name="${node}"]`).dblclick();
	const field = page.getByTestId('node-credentials-select').locator('input');
	await field.waitFor();
	if ((await field.inputValue()) !== credential) {
		await field.click();
		await option(page, credential).click();
	}
	await page.getByTestId('ndv-close-button').click();
}

/** Publishes the open workflow, and gives its id. */
export async function publishInEditor(page: Page): Promise<string> {
	await page.getByTestId('workflow-open-publish-modal-button').click();
	await page.getByTestId('workflow-publish-button').click();
	await page.waitForURL((address) => !address.pathname.endsWith('/new'));
	await page.getByTestId('workflow-publish-button').waitFor({ state: 'hidden' });
	return new URL(page.url()).pathname.split('/')[2];
}
