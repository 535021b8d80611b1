import type { IHookFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { ApiCall, Endpoint } from '../../../darwin/api/endpoints';
import { neverRetry } from '../../../darwin/api/retry';
import type { ApiAnswer } from './apiAnswer';
import type { ApiRequest, Called } from './callDarwin';
import { callDarwin } from './callDarwin';
import type { Explanation } from './explain';

/** People wait in the editor for these calls. */
const TIMEOUT_MS = 10_000;

/**
 * Calls Darwin's API outside an execution: while a workflow is published, or for a list in the editor.
 * Whoever publishes or opens the list tries again, so nothing is repeated here; n8n itself repeats a
 * publication that failed.
 *
 * @param endpoint - where the endpoint is, if the user corrected it
 * @returns the answer, which is a success
 * @throws NodeOperationError that says what to do
 */
export async function callForSetup(
	context: IHookFunctions | ILoadOptionsFunctions,
	call: ApiCall,
	request: ApiRequest = {},
	endpoint?: Endpoint,
): Promise<ApiAnswer> {
	const called = await askForSetup(context, call, request, endpoint);
	if (called.ok) return called.answer;
	throw setupError(context, called.explanation);
}

/** Does as {@link callForSetup}, for a caller that knows what to do about an answer that is not a success. */
export async function askForSetup(
	context: IHookFunctions | ILoadOptionsFunctions,
	call: ApiCall,
	request: ApiRequest = {},
	endpoint?: Endpoint,
): Promise<Called> {
	return await callDarwin(context, call, request, {
		credential: 'darwinApi',
		endpoint,
		timeout: TIMEOUT_MS,
		retry: neverRetry,
	});
}

/**
 * The error of a call outside an execution. When publishing fails, and in lists, the editor shows nothing
 * but the message: the remedy stands in it.
 */
export function setupError(
	context: IHookFunctions | ILoadOptionsFunctions,
	{ message, description }: Explanation,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), `${message}. ${description}`, {
		level: 'warning',
	});
}
