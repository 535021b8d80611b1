import { createRequire } from 'node:module';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
	NodeExecutionHint,
	OnError,
} from 'n8n-workflow';
import { loaded } from './triggerHarness.mts';

const load = createRequire(import.meta.url);
const { ExecutionLifecycleHooks, WorkflowExecute } = load('n8n-core') as typeof import('n8n-core');
const { Workflow, NodeHelpers } = load('n8n-workflow') as typeof import('n8n-workflow');

const PREFIX = 'n8n-nodes-darwin.';
const TRIGGER = 'Darwin Trigger';

const getByNameAndVersion: INodeTypes['getByNameAndVersion'] = (name, version) =>
	NodeHelpers.getVersionedNodeType(loaded.nodeTypes[name.slice(PREFIX.length)].type, version);

const nodeTypes = {
	getByName: getByNameAndVersion,
	getByNameAndVersion,
	getKnownTypes: () => ({}),
} as INodeTypes;

/** A companion node as a test sets it up. */
export interface Step {
	type: 'darwinSummary' | 'darwinSmartFields';
	parameters?: IDataObject;
	onError?: OnError;
	timezone?: string;
}

/** What came of an execution. */
export interface Executed {
	status: string;
	/** The items of each output. */
	outputs: INodeExecutionData[][];
	/** The JSON of the first output's items. */
	items: IDataObject[];
	hints: NodeExecutionHint[];
	error?: { message: string; description?: string | null; context: IDataObject };
}

/**
 * Runs a workflow of the trigger and a companion node in n8n-core's own engine.
 *
 * @param items - what leaves the trigger
 */
export async function execute(
	{ type, parameters = {}, onError, timezone = 'America/Mexico_City' }: Step,
	items: Array<INodeExecutionData | IDataObject>,
): Promise<Executed> {
	const name = loaded.nodeTypes[type].type.description as { displayName: string };
	const companion = name.displayName;
	const workflow = new Workflow({
		id: 'workflow-1',
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1', timezone },
		nodes: [
			nodeOf(TRIGGER, 'darwinTrigger', 2, { events: ['*'] }),
			{ ...nodeOf(companion, type, 1, parameters), onError },
		],
		connections: { [TRIGGER]: { main: [[{ node: companion, type: 'main', index: 0 }]] } },
	});
	const hooks = new ExecutionLifecycleHooks('manual', 'execution-1', {} as never);
	const additionalData = {
		hooks,
		webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
	} as unknown as IWorkflowExecuteAdditionalData;
	const main = [items.map((item) => ('json' in item ? item : { json: item }))];
	const run = await new WorkflowExecute(additionalData, 'manual').run({
		workflow,
		startNode: workflow.getNode(TRIGGER) as INode,
		triggerToStartFrom: { name: TRIGGER, data: { data: { main } } as never },
	});
	const { resultData } = run.data;
	const [task] = resultData.runData[companion] ?? [];
	const outputs = (task?.data?.main ?? []).map((output) => output ?? []);
	return {
		status: run.status,
		outputs,
		items: (outputs[0] ?? []).map(({ json }) => json),
		hints: task?.hints ?? [],
		error: (task?.error ?? resultData.error) as Executed['error'],
	};
}

function nodeOf(name: string, type: string, typeVersion: number, parameters: IDataObject): INode {
	return {
		id: name,
		name,
		type: PREFIX + type,
		typeVersion,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
	};
}
