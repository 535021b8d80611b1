import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as demo from '../../tools/demo/openTrigger.mjs';
import * as editor from '../../tools/n8n/editor.mjs';
import { ROOT } from '../../tools/setup/dependencies.mjs';
import { client, credentials } from './n8n.mts';

const SCREENSHOTS = join(ROOT, 'screenshots');

export {
	addNode,
	choose,
	chooseCredential,
	dragField,
	executeUntil,
	openWorkflow,
	option,
	outputPanel,
	showOutputAs,
	waitUntilQuiet,
} from '../../tools/n8n/editor.mjs';

/** Opens a browser that sees nothing but this machine, on a new and empty workflow. */
export async function openEditor(): Promise<Page> {
	return await editor.openEditor(client, process.env.DARWIN_TEST_CHROMIUM);
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
	afterAll(async () => await editor.closeEditor(current()));
}

/** Opens a workflow that holds the trigger of an example with its pinned event, and nothing behind it. */
export async function openTrigger(page: Page, example: string) {
	await demo.openTrigger(page, { client, credentials }, example);
}

/** Keeps what the browser shows, in a folder that git ignores. */
export async function screenshot(page: Page, name: string) {
	mkdirSync(SCREENSHOTS, { recursive: true });
	await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}

/** Imports a file into a new workflow, as Import From File does. */
export async function importWorkflow(page: Page, file: string) {
	await page.goto('/workflow/new');
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
		await editor.option(page, credential).click();
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
