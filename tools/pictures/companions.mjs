import { openTrigger } from '../demo/openTrigger.mjs';
import { addNode, executeUntil, outputPanel, showOutputAs } from '../n8n/editor.mjs';

/** @typedef {import('./takePictures.mjs').Scene} Scene */

/**
 * The smart fields of a session as columns.
 *
 * @param {Scene} scene
 */
export async function smartFields(scene) {
	const { page } = scene;
	await openTrigger(page, scene, 'every-session-event');
	await addNode(page, 'Darwin Smart Fields', 'Turn smart fields into columns');
	await executeUntil(page, outputPanel(page).getByText('Santiago de Querétaro'));
	await showOutputAs(page, 'schema');
}

/**
 * A summary as Markdown, with the smart fields as a list.
 *
 * @param {Scene} scene
 */
export async function summary(scene) {
	const { page } = scene;
	await openTrigger(page, scene, 'every-session-event');
	await addNode(page, 'Darwin Summary', 'Write the summary of each session as Markdown');
	await page.getByTestId('parameter-input-includeSmartFields').locator('.el-switch').click();
	await executeUntil(page, outputPanel(page).getByText('¿tiene crédito?').first());
	await showOutputAs(page, 'table');
}
