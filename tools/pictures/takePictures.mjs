import { join } from 'node:path';
import { closeEditor, openEditor, waitUntilQuiet } from '../n8n/editor.mjs';
import { smartFields, summary } from './companions.mjs';
import { result, testEvent } from './darwin.mjs';
import { automatic, output, outputs } from './trigger.mjs';

/**
 * What is needed to walk through the editor up to a picture.
 *
 * @typedef {object} Scene
 * @property {import('../n8n/editor.mjs').Page} page
 * @property {import('../n8n/client.mjs').N8nClient} client
 * @property {import('../n8n/instance.mjs').Credentials} credentials
 * @property {import('../darwin/simulator.mjs').Simulator} simulator
 */

/**
 * The pictures by file name, each with the walk that ends at what it shows.
 *
 * @type {Record<string, (scene: Scene) => Promise<void>>}
 */
export const PICTURES = {
	'automatic.png': automatic,
	'darwin.png': result,
	'output.png': output,
	'outputs.png': outputs,
	'smart-fields.png': smartFields,
	'summary.png': summary,
	'test-event.png': testEvent,
};

/** Where n8n is for whoever reads the docs. */
const SHOWN_ADDRESS = 'https://n8n.example.com';

/**
 * What a picture should not have: notifications, which come when they please, and a box that the editor of
 * expressions leaves in the corner of the window.
 */
const STYLE = '.el-notification, #cm-tooltip-container { display: none !important }';

/**
 * Takes every picture.
 *
 * @param {Omit<Scene, 'page'>} stage
 * @param {string} chromium - its executable
 * @param {string} folder - where the pictures go
 */
export async function takePictures(stage, chromium, folder) {
	const { url } = stage.client;
	const page = await openEditor(stage.client, chromium);
	try {
		for (const [name, walk] of Object.entries(PICTURES)) {
			await walk({ ...stage, page });
			await waitUntilQuiet(page);
			await letGo(page);
			await replaceText(page, url, SHOWN_ADDRESS);
			await page.screenshot({
				path: join(folder, name),
				animations: 'disabled',
				caret: 'hide',
				style: STYLE,
			});
		}
	} finally {
		await closeEditor(page);
	}
}

/**
 * Takes the mouse and the focus off whatever was used last, which would look chosen otherwise.
 *
 * @param {import('../n8n/editor.mjs').Page} page
 */
async function letGo(page) {
	await page.mouse.move(720, 12);
	await page.evaluate(() => {
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	});
}

/**
 * Replaces a text wherever the page shows it. n8n could show another address by itself (WEBHOOK_URL), but
 * the address to which a test event was sent has to be one at which n8n really is.
 *
 * @param {import('../n8n/editor.mjs').Page} page
 * @param {string} from
 * @param {string} to
 */
async function replaceText(page, from, to) {
	await page.evaluate(
		([old, replacement]) => {
			const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			while (texts.nextNode()) {
				const { currentNode } = texts;
				if (!currentNode.nodeValue?.includes(old)) continue;
				currentNode.nodeValue = currentNode.nodeValue.replaceAll(old, replacement);
			}
			for (const field of document.querySelectorAll('input')) {
				if (field.value.includes(old)) field.value = field.value.replaceAll(old, replacement);
			}
		},
		[from, to],
	);
}
