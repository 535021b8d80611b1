import type { Page } from 'playwright-core';
import { eventually } from '../../tools/n8n/eventually.mjs';
import { openEditor, openWorkflow, option, screenshot, watchEditor } from '../support/editor.mts';
import { client, workflowOf } from '../support/n8n.mts';

let page: Page;
let workflowId: string;

beforeAll(async () => {
	const { workflow } = workflowOf({ events: ['session.analyzed'] });
	({ id: workflowId } = await client.createWorkflow(workflow));
	page = await openEditor();
}, 120_000);

watchEditor(() => page);

const parameter = (name: string) => page.getByTestId(`parameter-input-${name}`).last();

/** Adds one of the trigger's options. */
async function addOption(name: string) {
	await page.getByPlaceholder('Add Option').click();
	await option(page, name).click();
}

async function addCondition() {
	await page.getByRole('button', { name: 'Add Condition' }).click();
}

async function pick(name: string, choice: string) {
	await parameter(name).locator('input').click();
	await option(page, choice).click();
}

/* Each step starts where the one before it ended. */
describe('the conditions in the editor', () => {
	it('are rows of a smart field or a path, an operator and a value', async () => {
		await openWorkflow(page, workflowId);
		await page.getByTestId('canvas-node').first().dblclick();
		await addOption('Conditions');
		await addCondition();
		await parameter('smartField').locator('input').fill('presupuesto máximo');
		await pick('operator', 'Is at Least');
		await parameter('value').locator('input').fill('2000000');
		await addCondition();
		await pick('subject', 'Path');
		await parameter('path').locator('input').fill('data.forwardedToName');
		await pick('operator', 'Exists');
		await screenshot(page, 'conditions');
		expect(await page.getByTestId('parameter-input-value').count()).toBe(1);
	}, 60_000);

	it('are saved as they are typed, beside the other options', async () => {
		await addOption('Conditions Match');
		await addOption('Ignore Repeats for (Minutes)');
		await addOption('Session Types');
		await screenshot(page, 'trigger-options');
		await page.getByTestId('ndv-close-button').click();
		await page.keyboard.press('Control+s');
		const options = await eventually('the saved options', async () => {
			const { nodes } = await client.request('GET', `/rest/workflows/${workflowId}`);
			const saved = nodes.find(({ name }: { name: string }) => name === 'Darwin Trigger');
			return saved.parameters.options;
		});
		expect(options).toMatchObject({
			conditions: {
				condition: [
					{ smartField: 'presupuesto máximo', operator: 'gte', value: '2000000' },
					{ subject: 'path', path: 'data.forwardedToName', operator: 'exists' },
				],
			},
			conditionsMatch: 'all',
			ignoreRepeats: 0,
			sessionTypes: [],
		});
	}, 60_000);
});
