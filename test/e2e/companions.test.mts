import type { Page } from 'playwright-core';
import {
	addNode,
	choose,
	dragField,
	executeUntil,
	openEditor,
	openTrigger,
	outputPanel,
	screenshot,
	showOutputAs,
	waitUntilQuiet,
	watchEditor,
} from '../support/editor.mts';
import { client } from '../support/n8n.mts';

let page: Page;

beforeAll(async () => {
	page = await openEditor();
}, 120_000);

watchEditor(() => page);

/*
 * Walks through the editor, as somebody takes them who wants to use what an event holds. Each step starts
 * where the one before it ended.
 */
describe('Darwin Smart Fields in the editor', () => {
	const run = async () => await page.getByTestId('node-execute-button').click();
	const columns = async () => await outputPanel(page).locator('th').allInnerTexts();
	const cells = async () => await outputPanel(page).locator('tbody td').allInnerTexts();

	it('is added behind the trigger and makes columns at the first click', async () => {
		await openTrigger(page, 'every-session-event');
		await addNode(page, 'Darwin Smart Fields', 'Turn smart fields into columns');
		await run();
		await outputPanel(page).getByText('Santiago de Querétaro').waitFor();
		expect((await columns()).map((text) => text.trim()).filter(Boolean)).toEqual([
			'sessionId',
			'nombre',
			'correo',
			'ciudad',
			'presupuesto máximo',
			'¿tiene crédito?',
			'fecha de visita',
		]);
		expect(await cells()).toEqual(expect.arrayContaining(['2450000', 'true', '2026-03-16']));
		await showOutputAs(page, 'schema');
		await waitUntilQuiet(page);
		await screenshot(page, 'smart-fields');
		await showOutputAs(page, 'table');
	}, 60_000);

	it('takes a field that is dragged into the list', async () => {
		await choose(page, 'fields', 'Chosen');
		await page.getByRole('button', { name: 'Add Smart Field' }).click();
		const name = page.getByPlaceholder('e.g. presupuesto máximo');
		await name.waitFor();
		await dragField(page, 'presupuesto máximo', name);
		await page.getByPlaceholder('e.g. budget').fill('budget');
		await executeUntil(page, outputPanel(page).locator('th').getByText('budget'));
		expect(await cells()).toEqual(expect.arrayContaining(['2450000']));
	}, 60_000);

	it('names the value that it could not convert above the output', async () => {
		await page.getByRole('button', { name: 'Add Smart Field' }).click();
		await page.getByPlaceholder('e.g. presupuesto máximo').last().fill('nombre');
		await page.getByTestId('parameter-input-type').last().locator('input').click();
		await page
			.locator('.el-select-dropdown__item:visible')
			.getByText('Date', { exact: true })
			.click();
		await run();
		const hint = outputPanel(page).getByText(
			'“María José Núñez” in the smart field “nombre” is not a date',
		);
		await hint.waitFor();
		await waitUntilQuiet(page);
		await screenshot(page, 'smart-fields-hint');
		expect(await cells()).toEqual(expect.arrayContaining(['null']));
	}, 60_000);

	it('stops with an error that says what to do, when the user wants that', async () => {
		await choose(page, 'whenMissing', 'Stop With an Error');
		await run();
		await outputPanel(page)
			.getByText('Session 3391845 (session.analyzed) in item 0')
			.first()
			.waitFor();
		await screenshot(page, 'smart-fields-error');
		const shown = await outputPanel(page).innerText();
		expect(shown).toContain('the smart field “nombre” cannot be converted to date');
		expect(shown).toContain('Smart fields of the session: nombre, correo, ciudad');
	}, 60_000);
});

describe('the regular nodes', () => {
	it('are offered to AI agents as tools too', async () => {
		const types = await client.listNodeTypes();
		const tools = types.filter(({ name }) => /^n8n-nodes-darwin\..*Tool$/.test(name));
		expect(tools.map(({ name, outputs }) => [name.split('.')[1], outputs]).sort()).toEqual([
			['darwinSmartFieldsTool', ['ai_tool']],
			['darwinSummaryTool', ['ai_tool']],
			['darwinTool', ['ai_tool']],
		]);
	});
});

describe('Darwin Summary in the editor', () => {
	it('offers each way of writing as an action, and shows its fields before it runs', async () => {
		await openTrigger(page, 'every-session-event');
		await addNode(page, 'Darwin Summary', 'Write the summary of each session as Markdown');
		await page.getByTestId('ndv-close-button').click();
		await addNode(page, 'Darwin Smart Fields', 'Add smart fields to the incoming item');
		const input = page.getByTestId('ndv-input-panel');
		await input.getByText('Usually outputs the following fields').waitFor();
		await input.getByText('sessionId', { exact: true }).waitFor();
		expect((await input.innerText()).split('\n')).toEqual(
			expect.arrayContaining(['Preview', 'sessionId', 'text']),
		);
		await page.getByTestId('ndv-close-button').click();
	}, 60_000);

	it('writes the summary, with the smart fields as a list', async () => {
		await page.locator('[data-test-id=canvas-node]').nth(1).dblclick();
		await page.getByTestId('parameter-input-includeSmartFields').locator('.el-switch').click();
		await page.getByTestId('node-execute-button').click();
		await outputPanel(page).getByText('¿tiene crédito?').first().waitFor();
		await waitUntilQuiet(page);
		await screenshot(page, 'summary');
		const shown = await outputPanel(page).innerText();
		for (const text of [
			'**María José Núñez**',
			'busca un departamento',
			'- **¿tiene crédito?**: sí',
		]) {
			expect(shown).toContain(text);
		}
	}, 60_000);

	it('combines all items into one digest', async () => {
		await choose(page, 'resource', 'Combine All Items');
		await choose(page, 'operation', 'HTML');
		await choose(page, 'groupBy', 'Channel');
		await page.getByPlaceholder('e.g. Today’s sessions').fill('Hoy');
		await page.getByTestId('node-execute-button').click();
		await outputPanel(page).getByText('<h2>Hoy (1)</h2>').first().waitFor();
		expect(await outputPanel(page).innerText()).toContain('<h3>WhatsApp (1)</h3>');
	}, 60_000);
});
