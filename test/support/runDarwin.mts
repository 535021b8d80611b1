import { randomUUID } from 'node:crypto';
import { client, credentials } from './n8n.mts';

const START = 'Start';
const DARWIN = 'Darwin';

/** How a test sets the Darwin node up. */
export interface DarwinRun {
	/** The JSON of the incoming items; one empty item if absent. */
	items?: object[];
	onError?: 'continueRegularOutput' | 'continueErrorOutput';
	/** Replaces the credentials of some types. */
	credentials?: Partial<typeof credentials>;
}

/** Executes the Darwin node in the real n8n, and gives its outputs or its error. */
export async function runDarwin(parameters: object, run: DarwinRun = {}) {
	const id = await createWorkflow(parameters, run);
	const { outputs, error, stored } = await client.readRun(
		await client.runPinned(id, START),
		DARWIN,
	);
	const json = outputs.map((output) => (output ?? []).map((item) => item.json));
	const origins = (outputs[0] ?? []).map(({ pairedItem }) => pairedItem);
	return { json, items: json[0] ?? [], origins, error, stored };
}

/** Does so without waiting for its end. */
export async function startDarwin(parameters: object, run: DarwinRun): Promise<string> {
	return await client.start(await createWorkflow(parameters, run), START);
}

async function createWorkflow(parameters: object, run: DarwinRun): Promise<string> {
	const { items = [{}], onError } = run;
	const { id } = await client.createWorkflow({
		name: `Test ${randomUUID()}`,
		nodes: [
			{
				id: randomUUID(),
				name: START,
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: randomUUID(),
				name: DARWIN,
				type: 'n8n-nodes-darwin.darwin',
				typeVersion: 1,
				position: [300, 0],
				parameters,
				credentials: { ...credentials, ...run.credentials },
				...(onError ? { onError } : {}),
			},
		],
		connections: { [START]: { main: [[{ node: DARWIN, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
		pinData: { [START]: items.map((json) => ({ json })) },
	} as never);
	return id;
}
