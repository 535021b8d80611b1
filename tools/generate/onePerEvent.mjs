import { EVENT_CATALOGUE } from '../dist.mjs';

/** The example that gives every event an output of its own: the one that depends on the whole catalogue. */
export const ONE_PER_EVENT = 'one-output-per-event';

const OTHER = 'Other';
const ROW_HEIGHT = 192;
const COLUMN = 512;

/**
 * Puts into the example what derives from the catalogue: the chosen events, and a next step for each output.
 *
 * @param {any} workflow
 * @param {any} trigger - the workflow's Darwin Trigger node
 */
export function withStepPerEvent(workflow, trigger) {
	const withOutput = EVENT_CATALOGUE.filter((entry) => 'output' in entry);
	const steps = [...withOutput.map(({ name }) => name), OTHER];
	const events = [...withOutput.map(({ value }) => value), '*'];
	const notes = workflow.nodes.filter((/** @type {any} */ { type }) => type.endsWith('stickyNote'));
	return {
		...workflow,
		nodes: [
			{
				...trigger,
				parameters: { ...trigger.parameters, events },
				position: [0, ((steps.length - 1) * ROW_HEIGHT) / 2],
			},
			...steps.map((name, index) => nextStep(name, index, trigger.id)),
			...notes,
		],
		connections: {
			[trigger.name]: { main: steps.map((node) => [{ node, type: 'main', index: 0 }]) },
		},
	};
}

/**
 * @param {string} name
 * @param {number} index
 * @param {string} triggerId - from which the step's own id is made, so that it is the same every time
 */
function nextStep(name, index, triggerId) {
	return {
		parameters: {},
		id: triggerId.replace(/^.{8}/, `e2c3d7${(0xa0 + index).toString(16)}`),
		name,
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [COLUMN, index * ROW_HEIGHT],
	};
}
