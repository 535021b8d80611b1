import type { IHookFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { ApiCall, Endpoint } from '../../../darwin/api/endpoints';
import { neverRetry } from '../../../darwin/api/retry';
import type { ApiAnswer } from './apiAnswer';
import type { ApiRequest } from './callDarwin';
import { callDarwin } from './callDarwin';

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
	const called = await callDarwin(context, call, request, {
		credential: 'darwinApi',
		endpoint,
		timeout: TIMEOUT_MS,
		retry: neverRetry,
	});
	if (called.ok) return called.answer;
	// When publishing fails, and in lists, the editor shows nothing but the message: the remedy stands in it.
	const { message, description } = called.explanation;
	throw new NodeOperationError(context.getNode(), `${message}. ${description}`, {
		level: 'warning',
	});
}
