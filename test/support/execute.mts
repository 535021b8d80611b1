import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INode,
	INodeExecutionData,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
	NodeExecutionHint,
	OnError,
} from 'n8n-workflow';
import { ExecutionLifecycleHooks, NodeHelpers, Workflow, WorkflowExecute } from './n8nCore.mts';
import { loaded } from './triggerHarness.mts';

const PREFIX = 'n8n-nodes-darwin.';
const TRIGGER = 'Darwin Trigger';

const getByNameAndVersion: INodeTypes['getByNameAndVersion'] = (name, version) =>
	NodeHelpers.getVersionedNodeType(loaded.nodeTypes[name.slice(PREFIX.length)].type, version);

const nodeTypes = {
	getByName: getByNameAndVersion,
	getByNameAndVersion,
	getKnownTypes: () => ({}),
} as INodeTypes;

/** A node behind the trigger as a test sets it up. */
export interface Step {
	type: 'darwin' | 'darwinSummary' | 'darwinSmartFields';
	parameters?: IDataObject;
	onError?: OnError;
	timezone?: string;
	/** What the stored credentials hold, by type. */
	credentials?: Record<string, IDataObject>;
	/** Gets what stops the execution, once it runs. */
	onStart?: (stop: () => void) => void;
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
 * Runs a workflow of the trigger and one more node in n8n-core's own engine.
 *
 * @param items - what leaves the trigger
 */
export async function execute(
	{ type, parameters = {}, onError, timezone = 'America/Mexico_City', ...step }: Step,
	items: Array<INodeExecutionData | IDataObject>,
): Promise<Executed> {
	const { displayName } = loaded.nodeTypes[type].type.description as { displayName: string };
	const { credentials = {}, onStart } = step;
	const workflow = new Workflow({
		id: 'workflow-1',
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1', timezone },
		nodes: [
			nodeOf(TRIGGER, 'darwinTrigger', 2, { events: ['*'] }),
			{
				...nodeOf(displayName, type, 1, parameters),
				onError,
				credentials: Object.fromEntries(
					Object.keys(credentials).map((key) => [key, { id: key, name: key }]),
				),
			},
		],
		connections: { [TRIGGER]: { main: [[{ node: displayName, type: 'main', index: 0 }]] } },
	});
	const hooks = new ExecutionLifecycleHooks('manual', 'execution-1', {} as never);
	const additionalData = {
		hooks,
		credentialsHelper: credentialsHelper(credentials),
		webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
	} as unknown as IWorkflowExecuteAdditionalData;
	const main = [items.map((item) => ('json' in item ? item : { json: item }))];
	const running = new WorkflowExecute(additionalData, 'manual').run({
		workflow,
		startNode: workflow.getNode(TRIGGER) as INode,
		triggerToStartFrom: { name: TRIGGER, data: { data: { main } } as never },
	});
	onStart?.(() => running.cancel());
	const run = await running;
	const { resultData } = run.data;
	const [task] = resultData.runData[displayName] ?? [];
	const outputs = (task?.data?.main ?? []).map((output) => output ?? []);
	return {
		status: run.status,
		outputs,
		items: (outputs[0] ?? []).map(({ json }) => json),
		hints: task?.hints ?? [],
		error: (task?.error ?? resultData.error) as Executed['error'],
	};
}

/** What n8n keeps in its own package: credentials that are stored, and requests made with them. */
function credentialsHelper(stored: Record<string, IDataObject>) {
	return {
		isCredentialUsableByNode: () => true,
		getParentTypes: () => [],
		preAuthentication: async () => undefined,
		getDecrypted: async (_: unknown, { id }: { id: string }) => stored[id],
		async authenticate(
			credential: ICredentialDataDecryptedObject,
			typeName: string,
			request: IHttpRequestOptions,
		) {
			const { authenticate } = loaded.credentialTypes[typeName].type as ICredentialType;
			if (typeof authenticate === 'function') return await authenticate(credential, request);
			// The one that is no function names a header for the API key.
			const [[header]] = Object.entries(authenticate?.properties.headers ?? {});
			return { ...request, headers: { ...request.headers, [header]: credential.apiKey } };
		},
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
