import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { ApiCall, Endpoint } from '../../darwin/api/endpoints';
import { isPathSegment } from '../../darwin/api/endpoints';
import { retryDelay } from '../../darwin/api/retry';
import { isJsonObject } from '../../darwin/json/object';
import type { ApiAnswer } from '../shared/api/apiAnswer';
import type { ApiRequest } from '../shared/api/callDarwin';
import { callDarwin } from '../shared/api/callDarwin';
import { METHOD_OPTIONS, readEndpoint } from '../shared/api/endpointOptions';
import { chosenOption } from '../shared/chosenOption';
import { apiError, itemError } from '../shared/itemError';
import { readApiCredential } from './apiCredential';
import { readNetwork, readTimeout } from './requestOptions';

/**
 * Calls an endpoint of Darwin's API for an item, as the user set the node up. What is safe to repeat is
 * repeated when Darwin is busy or fails.
 *
 * @returns the answer, which is a success
 * @throws NodeApiError or NodeOperationError that says what to do
 */
export async function callApi(
	context: IExecuteFunctions,
	index: number,
	call: ApiCall,
	request: ApiRequest = {},
): Promise<ApiAnswer> {
	if (!isPathSegment(request.id ?? '')) {
		throw itemError(
			context,
			index,
			`The ID of item ${index} is not an ID`,
			'Check the field it comes from.',
		);
	}
	const called = await callDarwin(context, call, request, {
		credential: readApiCredential(context, index),
		itemIndex: index,
		endpoint: endpointFor(context, index, call),
		timeout: readTimeout(context, index),
		network: readNetwork(context, index),
		retry: retryDelay,
	});
	if (called.ok) return called.answer;
	throw apiError(context, index, called.explanation, called.status);
}

/** The JSON of an answer that is an object; of any other, as {@link asUnpublished}. */
export function asAnswered(answer: ApiAnswer): IDataObject {
	return isJsonObject(answer.body) ? (answer.body as IDataObject) : asUnpublished(answer);
}

/** The JSON of an answer whose shape Darwin does not publish: the status, and the answer as it came. */
export function asUnpublished({ statusCode, body }: ApiAnswer): IDataObject {
	const answer = body === '' || body === undefined ? null : body;
	return { statusCode, answer } as IDataObject;
}

function endpointFor(context: IExecuteFunctions, index: number, call: ApiCall): Endpoint {
	const options = context.getNodeParameter('options', index, {}) as object;
	const { method, path } = readEndpoint(call, options);
	return { method: chosenOption(context, index, 'Method', method, METHOD_OPTIONS), path };
}
