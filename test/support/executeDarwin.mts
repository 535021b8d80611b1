import type { IDataObject } from 'n8n-workflow';
import { API_KEY, APP } from '../../tools/darwin/keys.mjs';
import type { Simulator } from '../../tools/darwin/simulator.mjs';
import { startSimulator } from '../../tools/darwin/simulator.mjs';
import type { Step } from './execute.mts';
import { execute } from './execute.mts';

export const SIGNING_SECRET = 'secret-of-the-integration-tests';

/** How a test sets the Darwin node up. */
export interface DarwinRun extends Pick<Step, 'onError' | 'onStart'> {
	/** The JSON of the incoming items; one empty item if absent. */
	items?: IDataObject[];
	/** Replaces the credentials of some types. */
	credentials?: Record<string, IDataObject>;
}

/** Starts a Darwin simulator for the tests of a file, which is empty before each test. */
export async function simulateDarwin(): Promise<Simulator> {
	const { simulator, stop } = await startSimulator();
	beforeEach(async () => await simulator.reset());
	afterAll(stop);
	return simulator;
}

/** Executes the Darwin node in n8n-core's own engine, and gives its outputs or its error. */
export async function executeDarwin(
	{ url }: Pick<Simulator, 'url'>,
	parameters: object,
	{ items = [{}], credentials, ...step }: DarwinRun = {},
) {
	const stored = {
		darwinApi: { apiKey: API_KEY, baseUrl: url },
		darwinAppApi: { ...APP, baseUrl: url },
		darwinWebhookApi: { signingSecret: SIGNING_SECRET },
		...credentials,
	};
	const run = await execute(
		{ type: 'darwin', parameters: parameters as IDataObject, credentials: stored, ...step },
		items.map((json) => ({ json })),
	);
	const json = run.outputs.map((output) => output.map((item) => item.json));
	const origins = (run.outputs[0] ?? []).map(({ pairedItem }) => pairedItem);
	return { json, items: json[0] ?? [], origins, error: run.error!, status: run.status };
}
