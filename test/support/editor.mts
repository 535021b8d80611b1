import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium, selectors } from 'playwright-core';
import { OWNER } from '../../tools/n8n/instance.mjs';
import { ROOT } from '../../tools/setup/dependencies.mjs';
import { url } from './n8n.mts';

const SCREENSHOTS = join(ROOT, 'screenshots');
const PATIENCE_MS = 30_000;

selectors.setTestIdAttribute('data-test-id');

/** Opens a browser that sees nothing but this machine, on a new and empty workflow. */
export async function openEditor(): Promise<{ browser: Browser; page: Page }> {
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
	return { browser, page };
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
