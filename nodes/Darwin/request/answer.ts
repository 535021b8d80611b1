import type {
	IDataObject,
	IExecuteSingleFunctions,
	IN8nHttpFullResponse,
	INodeExecutionData,
	PostReceiveAction,
} from 'n8n-workflow';
import type { ApiCall } from '../../../darwin/api/endpoints';
import type { FailedAnswer } from '../../shared/api/explain';
import { answerError, isSuccess, readFailedAnswer } from '../../shared/api/apiError';
import { credentialName } from '../authentication';

const failedAnswers = new WeakMap<object, FailedAnswer>();

/**
 * Lets nothing but a success through.
 *
 * @returns a step for n8n to take with the answer; it throws a NodeApiError that says what to do
 */
export function refuseFailure(call: ApiCall): PostReceiveAction {
	return async function (
		this: IExecuteSingleFunctions,
		items: INodeExecutionData[],
		answer: IN8nHttpFullResponse,
	): Promise<INodeExecutionData[]> {
		if (isSuccess(answer)) return items;
		const failed = readFailedAnswer(answer);
		const error = answerError(this.getNode(), call, failed, credentialName(this));
		failedAnswers.set(error, failed);
		throw error;
	};
}

/**
 * Makes an item of an answer whose shape Darwin does not publish: the status, and the answer as it came.
 */
export async function asUnpublished(
	this: IExecuteSingleFunctions,
	_: INodeExecutionData[],
	{ statusCode, body }: IN8nHttpFullResponse,
): Promise<INodeExecutionData[]> {
	const answer = body === '' || body === undefined ? null : body;
	return [{ json: { statusCode, answer } as IDataObject }];
}

/** The answer that an error of {@link refuseFailure} is about; `undefined` for any other error. */
export function failedAnswerOf(error: unknown): FailedAnswer | undefined {
	return failedAnswers.get(error as object);
}
