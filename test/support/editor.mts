import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as demo from '../../tools/demo/openTrigger.mjs';
import * as editor from '../../tools/n8n/editor.mjs';
import { ROOT } from '../../tools/setup/dependencies.mjs';
import { client, credentials, url } from './n8n.mts';

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
	return await editor.openEditor(url, process.env.DARWIN_TEST_CHROMIUM);
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
