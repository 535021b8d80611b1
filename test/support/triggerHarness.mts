import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type {
	IDataObject,
	IHttpRequestOptions,
	INode,
	INodeType,
	IWebhookData,
	IWebhookFunctions,
	IWebhookResponseData,
	IWorkflowExecuteAdditionalData,
	NodeOperationError,
	WorkflowActivateMode,
} from 'n8n-workflow';
import { sign } from '../../darwin/delivery/signature';
import { ROOT } from '../../tools/setup/dependencies.mjs';
import { HookContext, PackageDirectoryLoader, WebhookContext, Workflow } from './n8nCore.mts';

export const SECRET = 'integration-secret';
export const PREVIOUS_SECRET = 'integration-secret-before';

const loader = new PackageDirectoryLoader(ROOT);
await loader.loadAll();

/** What n8n's loader found in the built package. */
export const loaded = loader;

/** The trigger as n8n loads it from the built package. */
export const trigger = loader.nodeTypes.darwinTrigger.type as INodeType;

/** A collection of node types that knows a single one. */
export const nodeTypesOf = (type: INodeType) => ({
	getByName: () => type,
	getByNameAndVersion: () => type,
	getKnownTypes: () => ({}),
});

const nodeTypes = nodeTypesOf(trigger);

/** How a test sets the trigger up. */
export interface Setup {
	parameters?: IDataObject;
	/** The stored credential; `null` for one that cannot be read. */
	credential?: IDataObject | null;
	/** Reads the stored credential in its place, once for each time the trigger asks. */
	readCredential?: () => Promise<IDataObject>;
	/** Makes deliveries go to the same published node; by default each is one of its own. */
	workflowId?: string;
	/** `manual` while the node listens for a test event. */
	mode?: 'webhook' | 'manual';
	/** What n8n does to start an execution, before it answers; should it throw, the answer is 500. */
	start?: () => Promise<void>;
	/** Breaks something in n8n's context. */
	sabotage?: (context: IWebhookFunctions) => void;
	/** Leave the node without a credential. */
	withoutCredential?: boolean;
	/** Answers in the place of Darwin's API while the trigger is published. */
	darwin?: (request: IHttpRequestOptions) => DarwinAnswer | Promise<DarwinAnswer>;
	/** What n8n keeps for the node; nothing if absent. */
	staticData?: IDataObject;
	/** Where n8n is reached, without a slash at the end. */
	n8nUrl?: string;
}

interface DarwinAnswer {
	statusCode: number;
	body?: unknown;
}

let workflowsMade = 0;

/** The id of a workflow that no other test has: the trigger remembers things for each node. */
export function newWorkflowId() {
	workflowsMade += 1;
	return `workflow-${workflowsMade}`;
}

/** A workflow that holds the trigger alone. */
export function workflowWith({
	parameters = {},
	withoutCredential = false,
	workflowId = newWorkflowId(),
	staticData,
}: Setup) {
	const stored = { id: 'credential-1', name: 'Darwin' };
	const node: INode = {
		id: 'node-1',
		name: 'Darwin Trigger',
		type: 'n8n-nodes-darwin.darwinTrigger',
		typeVersion: 2,
		position: [0, 0],
		webhookId: 'webhook-1',
		parameters: parameters as INode['parameters'],
		...(withoutCredential ? {} : { credentials: { darwinWebhookApi: stored, darwinApi: stored } }),
	};
	const workflow = new Workflow({
		id: workflowId,
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes,
		staticData,
	});
	return { workflow, node: workflow.getNode('Darwin Trigger') as INode };
}

/** What n8n keeps in its own package and gives to every context: here only what the trigger asks for. */
function additionalData({
	credential = { signingSecret: SECRET },
	readCredential,
	n8nUrl = 'http://localhost',
}: Setup) {
	return {
		credentialsHelper: {
			isCredentialUsableByNode: () => true,
			async getDecrypted() {
				if (readCredential !== undefined) return await readCredential();
				if (credential === null)
					throw new Error('Credential with ID "credential-1" does not exist');
				return credential;
			},
		},
		webhookBaseUrl: `${n8nUrl}/webhook`,
		webhookTestBaseUrl: `${n8nUrl}/webhook-test`,
	} as unknown as IWorkflowExecuteAdditionalData;
}

const webhookData = () =>
	({ webhookDescription: trigger.description.webhooks?.[0] }) as unknown as IWebhookData;

/** Everything that came of one request. */
export interface Received {
	/** What the trigger returned to n8n. */
	result: IWebhookResponseData;
	/** What the trigger itself wrote to the caller; absent when it left that to n8n. */
	written?: { status: number; body: unknown };
	/** The items of each output; absent when no execution starts. */
	outputs?: IDataObject[][];
	/** What the trigger logged. */
	log: Array<{ level: string; line: string }>;
	/** What the trigger threw, which n8n shows as the node's error in the editor; or {@link Setup.start}. */
	error?: NodeOperationError;
	/** How many expressions n8n evaluated meanwhile. */
	expressions: number;
	/** How often the credential was read. */
	credentialReads: number;
}

/** A request as a test describes it: by default, JSON signed with the secret. */
export interface Sent {
	body?: string | Buffer;
	headers?: Record<string, string>;
	/** Signs something else than the body. */
	signed?: string | Buffer;
	secret?: string;
	/** Ends the connection before there is an answer. */
	signal?: AbortSignal;
}

/**
 * Sends a real request through express to the trigger's `webhook()` in n8n-core's own context. The body
 * is read as n8n reads it for a node of version 2: at once for JSON, text, form and XML, on demand for
 * the rest, and never for multipart, whose stream n8n has consumed.
 */
export async function receive(
	setup: Setup,
	{ body = '', headers = {}, ...sent }: Sent,
): Promise<Received> {
	const received: Received = { result: {}, log: [], expressions: 0, credentialReads: 0 };
	let failure: unknown;
	const app = express();
	app.post('/', async (request, response, next) => {
		try {
			prepareBody(request);
			if (/json|text|urlencoded|xml/.test(request.headers['content-type'] ?? '')) {
				await request.readRawBody();
			}
			await runWebhook(setup, request, response, received);
			if (response.headersSent) return;
			if (received.outputs) await setup.start?.();
			response.json(received.result.webhookResponse ?? null);
		} catch (error) {
			if (setup.mode === 'manual' || received.outputs) {
				received.error = error as NodeOperationError;
				try {
					response.status(500).json({ message: 'written by n8n' });
				} catch (secondAnswer) {
					failure = secondAnswer;
				}
				return;
			}
			failure = error;
			next(error);
		}
	});
	const server = await new Promise<Server>((resolve) => {
		const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
	});
	try {
		const { port } = server.address() as AddressInfo;
		const response = await fetch(`http://127.0.0.1:${port}/`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'x-signature': sign(sent.signed ?? body, sent.secret ?? SECRET),
				...headers,
			},
			body: typeof body === 'string' ? body : new Uint8Array(body),
			signal: sent.signal,
		});
		if (failure !== undefined) throw failure;
		const answer = await response.json();
		if (received.result.noWebhookResponse || received.error) {
			received.written = { status: response.status, body: answer };
		}
	} finally {
		server.closeAllConnections();
		server.close();
	}
	return received;
}

function prepareBody(request: express.Request) {
	request.readRawBody = async () => {
		if (request.headers['content-type']?.startsWith('multipart/')) {
			throw new Error('stream is not readable');
		}
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		request.rawBody = Buffer.concat(chunks);
	};
}

async function runWebhook(
	setup: Setup,
	request: express.Request,
	response: express.Response,
	received: Received,
) {
	const { workflow, node } = workflowWith(setup);
	const data = { ...additionalData(setup), httpRequest: request, httpResponse: response };
	const { credentialsHelper } = data;
	const getDecrypted = credentialsHelper.getDecrypted.bind(credentialsHelper);
	credentialsHelper.getDecrypted = async (...args) => {
		received.credentialReads += 1;
		return await getDecrypted(...args);
	};
	const { expression } = workflow.expression as unknown as {
		expression: { renderExpression: (...args: unknown[]) => unknown };
	};
	const render = expression.renderExpression.bind(expression);
	expression.renderExpression = (...args) => {
		received.expressions += 1;
		return render(...args);
	};
	const { mode = 'webhook' } = setup;
	const context = new WebhookContext(workflow, node, data, mode, webhookData(), [], null);
	const record = (level: string) => (line: string) => void received.log.push({ level, line });
	const logger = { info: record('info'), warn: record('warn'), error: record('error') };
	Object.defineProperty(context, 'logger', { value: logger });
	setup.sabotage?.(context);
	received.result = (await trigger.webhook?.call(context)) ?? {};
	received.outputs = received.result.workflowData?.map((items) => items.map(({ json }) => json));
}

/**
 * Runs the trigger's hook that n8n calls when a workflow is published.
 *
 * @param warnings - gets what the trigger logs meanwhile
 */
export async function publish(
	setup: Setup,
	activation: WorkflowActivateMode = 'activate',
	warnings: string[] = [],
) {
	const context = hookContext(setup, activation, warnings);
	const { checkExists, create } = trigger.webhookMethods?.default ?? {};
	if (checkExists === undefined || create === undefined) throw new Error('hooks are missing');
	return (await checkExists.call(context)) || (await create.call(context));
}

/** Runs the trigger's hook that n8n calls when a workflow is unpublished. */
export async function unpublish(setup: Setup, warnings: string[] = []) {
	const { delete: remove } = trigger.webhookMethods?.default ?? {};
	if (remove === undefined) throw new Error('the hook is missing');
	return await remove.call(hookContext(setup, 'update', warnings));
}

function hookContext(setup: Setup, activation: WorkflowActivateMode, warnings: string[]) {
	const { workflow, node } = workflowWith(setup);
	const context = new HookContext(
		workflow,
		node,
		additionalData(setup),
		'trigger',
		activation,
		webhookData(),
	);
	const logger = { warn: (line: string) => void warnings.push(line) };
	Object.defineProperty(context, 'logger', { value: logger });
	const { darwin = () => ({ statusCode: 500 }) } = setup;
	context.helpers.httpRequestWithAuthentication = async (_, request) => ({
		headers: {},
		...(await darwin(request)),
	});
	return context;
}
