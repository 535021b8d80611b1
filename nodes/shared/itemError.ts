import escapeHtml from 'lodash/escape';
import unescapeHtml from 'lodash/unescape';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

/**
 * An error about one item.
 *
 * @param message - what happened; n8n writes it to its log, so it quotes nothing that a person said
 * @param description - why, and what to do; only the user sees it. Plain text: the editor renders HTML,
 *   so it is escaped here.
 */
export function itemError(
	context: Pick<IExecuteFunctions, 'getNode'>,
	itemIndex: number,
	message: string,
	description: string,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, {
		itemIndex,
		description: escapeHtml(description),
	});
}

/**
 * An error about one item that Darwin did not take. Nothing of n8n's own error goes along: it holds the
 * request with its keys.
 *
 * @param explanation - in plain text, as for {@link itemError}
 * @param status - of the answer, if there was one
 */
export function apiError(
	context: Pick<IExecuteFunctions, 'getNode'>,
	itemIndex: number,
	{ message, description }: { message: string; description: string },
	status?: number,
): NodeApiError {
	return new NodeApiError(
		context.getNode(),
		{},
		{
			message,
			description: escapeHtml(description),
			httpCode: status === undefined ? undefined : String(status),
			itemIndex,
		},
	);
}

/** What went wrong with an item, as an error that n8n can show with the item. */
export function asNodeError(
	context: Pick<IExecuteFunctions, 'getNode'>,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	return error instanceof NodeOperationError || error instanceof NodeApiError
		? error
		: new NodeOperationError(context.getNode(), error as Error, { itemIndex });
}

/**
 * The JSON of an item that failed, for users who chose to go on. With these keys alone n8n knows it as
 * failed, and sends it to the error output if there is one.
 */
export function errorItem({
	message,
	description,
}: Pick<NodeOperationError, 'message' | 'description'>): IDataObject {
	return description ? { error: message, message: unescapeHtml(description) } : { error: message };
}
