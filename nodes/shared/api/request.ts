import type {
	IDataObject,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { ApiCall, Endpoint } from '../../../darwin/api/endpoints';
import { ENDPOINTS, fillPath } from '../../../darwin/api/endpoints';
import type { JsonObject } from '../../../darwin/json/object';
import type { Explanation } from './explain';
import { API_KEY_CREDENTIAL, explainAnswer, explainSilence } from './explain';
import type { ApiAnswer } from './apiError';
import { isSuccess, readErrorCode, readFailedAnswer } from './apiError';

/** People wait in the editor for these calls. */
const TIMEOUT_MS = 10_000;

/** What goes along with a call. */
export interface ApiRequest {
	/** Put into the path. */
	id?: string;
	body?: JsonObject;
	/** Where the call is, if the user changed it. */
	endpoint?: Endpoint;
}

/**
 * Calls Darwin's API with the Darwin API credential, outside an execution: while a workflow is published,
 * or for a list in the editor. Whoever publishes or opens the list tries again, so nothing is repeated
 * here; n8n itself repeats a publication that failed.
 *
 * @returns the answer, which is a success
 * @throws NodeOperationError that says what to do
 */
export async function callDarwin(
	context: IHookFunctions | ILoadOptionsFunctions,
	call: ApiCall,
	{ id = '', body, endpoint = ENDPOINTS[call] }: ApiRequest = {},
): Promise<ApiAnswer> {
	const { baseUrl } = await context.getCredentials<{ baseUrl: string }>('darwinApi');
	const request: IHttpRequestOptions = {
		method: endpoint.method,
		baseURL: baseUrl,
		url: fillPath(endpoint.path, id),
		body: body as IDataObject,
		json: true,
		timeout: TIMEOUT_MS,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	};
	let answer: ApiAnswer;
	try {
		const { httpRequestWithAuthentication } = context.helpers;
		answer = await httpRequestWithAuthentication.call(context, 'darwinApi', request);
	} catch (error) {
		throw failure(context, explainSilence(readErrorCode(error), TIMEOUT_MS));
	}
	if (isSuccess(answer)) return answer;
	throw failure(context, explainAnswer(call, readFailedAnswer(answer), API_KEY_CREDENTIAL));
}

/** When publishing fails, and in lists, the editor shows nothing but the message: the remedy stands in it. */
function failure(
	context: IHookFunctions | ILoadOptionsFunctions,
	{ message, description }: Explanation,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), `${message}. ${description}`, {
		level: 'warning',
	});
}
