import type {
	DeclarativeRestApiSettings,
	IExecuteData,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError, sleep } from 'n8n-workflow';
import type { HttpMethod } from '../../../darwin/api/endpoints';
import { retryDelay } from '../../../darwin/api/retry';
import { silenceError } from '../../shared/api/apiError';
import { asNodeError, errorItem } from '../../shared/itemError';
import { failedAnswerOf } from './answer';

type Request = DeclarativeRestApiSettings.ResultOptions;

/** Completes the request that n8n has put together from the parameters. It may throw what a user can act on. */
export type Preparation = (
	context: IExecutePaginationFunctions,
	options: Request['options'],
) => Request['options'];

/** Of a request, unless the user set another time under Settings. */
const DEFAULT_TIMEOUT_MS = 30_000;

/** The request that was sent last in each run of a node. */
const lastInRun = new WeakMap<IExecuteData, Promise<unknown>>();

/**
 * Sends the request of an item; n8n calls the result in place of its own pagination.
 *
 * n8n starts all items at once. They are sent one after the other here, as people expect of a list of
 * messages: Darwin is not flooded, and when an item fails and the workflow is to stop, those behind it are
 * not sent. The request is completed here too, and not in a `preSend`, so that an item that cannot be sent
 * fails as one that Darwin refuses.
 *
 * @returns the items made of the answer, linked to the incoming one
 * @throws NodeApiError or NodeOperationError that says what to do, unless the user chose to continue on errors
 */
export function sendInTurn(prepare: Preparation) {
	return async function (
		this: IExecutePaginationFunctions,
		request: Request,
	): Promise<INodeExecutionData[]> {
		const run = this.getExecuteData();
		const before = lastInRun.get(run) ?? Promise.resolve();
		const turn = before.then(async () => await sendForItem(this, request, prepare));
		lastInRun.set(run, turn);
		return await turn;
	};
}

async function sendForItem(
	context: IExecutePaginationFunctions,
	request: Request,
	prepare: Preparation,
): Promise<INodeExecutionData[]> {
	const pairedItem = { item: context.getItemIndex() };
	try {
		const options = prepare(context, request.options);
		const items = await sendWithRetries(context, { ...request, options });
		return items.map((item) => ({ ...item, pairedItem }));
	} catch (error) {
		const failure = asNodeError(context, error, pairedItem.item);
		if (!context.continueOnFail()) throw failure;
		return [{ json: errorItem(failure), pairedItem }];
	}
}

async function sendWithRetries(
	context: IExecutePaginationFunctions,
	request: Request,
): Promise<INodeExecutionData[]> {
	const configured = context.getNodeParameter('requestOptions.timeout', DEFAULT_TIMEOUT_MS);
	const timeout = Number(configured) || DEFAULT_TIMEOUT_MS;
	const method = request.options.method as HttpMethod;
	for (let attempts = 1; ; attempts += 1) {
		try {
			const options = { ...request.options, timeout };
			return await context.makeRoutingRequest({ ...request, options });
		} catch (error) {
			const failed = failedAnswerOf(error);
			const delay = failed && retryDelay({ ...failed, method, attempts });
			if (delay === undefined) throw asFailure(context, error, { timeout, attempts });
			await sleep(delay);
		}
	}
}

/** The error that a user reads: one of ours as it is, one of n8n's HTTP client explained. */
function asFailure(
	context: IExecutePaginationFunctions,
	error: unknown,
	{ timeout, attempts }: { timeout: number; attempts: number },
): NodeApiError | NodeOperationError {
	if (error instanceof NodeOperationError) return error;
	const isAnswered = error instanceof NodeApiError && failedAnswerOf(error) !== undefined;
	if (!isAnswered) return silenceError(context.getNode(), error, timeout);
	if (attempts > 1) error.description = `Tried ${attempts} times. ${error.description}`;
	return error;
}
