import { chromium, selectors } from 'playwright-core';
import { BROWSER_ID, SESSION_COOKIE } from './session.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Locator} Locator
 */

const PATIENCE_MS = 30_000;
const EXECUTE_ATTEMPTS = 3;
const EXECUTE_PATIENCE_MS = 5_000;

selectors.setTestIdAttribute('data-test-id');

/**
 * Opens a browser that sees nothing but this machine, on a new and empty workflow.
 *
 * @param {import('./session.mjs').N8nSession} session - of the person who is logged in: n8n limits how
 *   often one may log in
 * @param {string | undefined} executablePath - of Chromium
 * @returns {Promise<Page>}
 */
export async function openEditor({ url, session }, executablePath) {
	const browser = await chromium.launch({
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
	try {
		const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } });
		page.setDefaultTimeout(PATIENCE_MS);
		await page.context().addCookies([{ name: SESSION_COOKIE, value: session, url }]);
		await page.addInitScript((id) => localStorage.setItem('n8n-browserId', id), BROWSER_ID);
		await page.goto('/workflow/new');
		await page.getByTestId('canvas-plus-button').waitFor();
		return page;
	} catch (error) {
		// A browser that is left open keeps its process, and ours, from ending.
		await browser.close();
		throw error;
	}
}

/**
 * Closes the browser that shows a page.
 *
 * @param {Page} [page] - absent if it never opened
 */
export async function closeEditor(page) {
	await page?.context().browser()?.close();
}

/**
 * Opens a stored workflow.
 *
 * @param {Page} page
 * @param {string} id
 */
export async function openWorkflow(page, id) {
	await page.goto(`/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor();
}

/**
 * What a node has output.
 *
 * @param {Page} page
 */
export function outputPanel(page) {
	return page.getByTestId('output-panel');
}

/**
 * Chooses how the output panel shows what a node has output; the editor remembers it for all nodes.
 *
 * @param {Page} page
 * @param {'schema' | 'table' | 'json'} view
 */
export async function showOutputAs(page, view) {
	await outputPanel(page).getByTestId(`radio-button-${view}`).click();
}

/**
 * Waits until no notification covers what the editor shows.
 *
 * @param {Page} page
 */
export async function waitUntilQuiet(page) {
	await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
}

/**
 * Opens a parameter's dropdown and clicks the options of these names.
 *
 * @param {Page} page
 * @param {string} parameter
 * @param {string[]} names
 */
export async function choose(page, parameter, ...names) {
	await page.getByTestId(`parameter-input-${parameter}`).locator('input').first().click();
	for (const name of names) await option(page, name).click();
	await page.getByTestId('node-title-container').click();
}

/**
 * The option of an open dropdown that has exactly this name.
 *
 * @param {Page} page
 * @param {string} name
 */
export function option(page, name) {
	return page
		.locator('.el-select-dropdown__item:visible')
		.filter({ has: page.getByText(name, { exact: true }) });
}

/**
 * Chooses a stored credential in the last credential field of the open node.
 *
 * @param {Page} page
 * @param {string} name
 */
export async function chooseCredential(page, name) {
	const field = page.getByTestId('node-credentials-select').last().locator('input');
	if ((await field.inputValue()) === name) return;
	await field.click();
	await page.locator('.el-select-dropdown__item:visible').filter({ hasText: name }).first().click();
}

/**
 * Adds a node behind the one whose output is still free, by picking one of its actions.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string} action
 */
export async function addNode(page, name, action) {
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
 *
 * @param {Page} page
 * @param {Locator} shown
 */
export async function executeUntil(page, shown) {
	for (let attempt = 1; attempt < EXECUTE_ATTEMPTS; attempt += 1) {
		await page.getByTestId('node-execute-button').click();
		const isThere = shown.waitFor({ timeout: EXECUTE_PATIENCE_MS }).then(() => true);
		if (await isThere.catch(() => false)) return;
	}
	await page.getByTestId('node-execute-button').click();
	await shown.waitFor();
}

/**
 * Drags a field of the input panel onto something.
 *
 * @param {Page} page
 * @param {string} field
 * @param {Locator} target
 */
export async function dragField(page, field, target) {
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
