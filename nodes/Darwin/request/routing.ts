import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodePropertyRouting,
	PostReceiveAction,
} from 'n8n-workflow';
import type { ApiCall } from '../../../darwin/api/endpoints';
import { ENDPOINTS, fillPath, isPathSegment } from '../../../darwin/api/endpoints';
import type { JsonObject } from '../../../darwin/json/object';
import { readEndpoint } from '../../shared/api/endpointOptions';
import { itemError } from '../../shared/itemError';
import { refuseFailure } from './answer';
import { sendInTurn } from './send';

/** What an operation adds to what n8n makes of its parameters. */
export interface Addition {
	/** Put into the path. */
	id?: string;
	/** Takes the place of the body. */
	body?: JsonObject;
	/** Takes the place of the credential's base URL. */
	baseURL?: string;
}

/** What an operation does beside sending its parameters. */
interface Steps {
	/**
	 * Reads what n8n cannot send by itself. It may throw what a user can act on.
	 *
	 * @param body - what n8n made of the parameters
	 */
	add?: (context: IExecutePaginationFunctions, body: IDataObject) => Addition;
	/** Makes items of an answer that is a success; without any, the answer is the item. */
	shape?: PostReceiveAction[];
}

/** How n8n makes an operation's request, and what becomes of the answer. */
export function routingOf(
	call: ApiCall,
	{ add = () => ({}), shape = [] }: Steps = {},
): INodePropertyRouting {
	const { method, path } = ENDPOINTS[call];
	const prepare = (
		context: IExecutePaginationFunctions,
		request: DeclarativeRestApiSettings.HttpRequestOptions,
	) => {
		const { id = '', ...added } = add(context, (request.body ?? {}) as IDataObject);
		const endpoint = readEndpoint(call, context.getNodeParameter('options', {}) as object);
		if (!isPathSegment(id)) {
			const index = context.getItemIndex();
			throw itemError(
				context,
				index,
				`The ID of item ${index} is no ID`,
				'Check what it is taken from.',
			);
		}
		const url = fillPath(endpoint.path, id);
		return { ...request, ...added, method: endpoint.method, url } as typeof request;
	};
	return {
		request: { method, url: path },
		send: { paginate: true },
		operations: { pagination: sendInTurn(prepare) },
		output: { postReceive: [refuseFailure(call), ...shape] },
	};
}
