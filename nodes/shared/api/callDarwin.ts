import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import type { ApiCall, Endpoint } from '../../../darwin/api/endpoints';
import { ENDPOINTS, fillPath } from '../../../darwin/api/endpoints';
import type { RetryPolicy } from '../../../darwin/api/retry';
import type { JsonObject } from '../../../darwin/json/object';
import type { ApiAnswer } from './apiAnswer';
import type { Explanation } from './explain';
import { CREDENTIAL_NAMES, explainAnswer, explainSilence } from './explain';
import type { Sender, SendFailure } from './sendRequest';
import { sendRequest } from './sendRequest';

/** A credential of Darwin's API. */
export type ApiCredential = keyof typeof CREDENTIAL_NAMES;

/** What an operation asks of Darwin. */
export interface ApiRequest {
	/** Put into the path. */
	id?: string;
	body?: JsonObject;
	/** Takes the place of the credential's base URL. */
	baseUrl?: string;
}

/** How it is asked. */
export interface ApiSending {
	credential: ApiCredential;
	/** In an execution, the item that the request is for. */
	itemIndex?: number;
	/** Where the endpoint is, if the user corrected it. */
	endpoint?: Endpoint;
	/** How long to wait for an answer, in milliseconds. */
	timeout: number;
	retry: RetryPolicy;
	/** How the request gets there: through a proxy, with or without checking the certificate. */
	network?: Pick<IHttpRequestOptions, 'proxy' | 'skipSslCertificateValidation'>;
}

/** The answer, which is a success, or what a user reads in its place. */
export type Called =
	| { ok: true; answer: ApiAnswer }
	| { ok: false; explanation: Explanation; status?: number };

/**
 * Calls an endpoint of Darwin's API: in an execution, while a workflow is published, or for a list in the
 * editor.
 */
export async function callDarwin(
	context: Sender,
	call: ApiCall,
	{ id = '', body, baseUrl }: ApiRequest,
	{ credential, itemIndex, endpoint = ENDPOINTS[call], timeout, retry, network }: ApiSending,
): Promise<Called> {
	const data = await context.getCredentials<ICredentialDataDecryptedObject>(credential, itemIndex);
	const sent = await sendRequest(context, {
		request: {
			method: endpoint.method,
			baseURL: baseUrl ?? String(data.baseUrl ?? ''),
			url: fillPath(endpoint.path, id),
			body: body as IDataObject,
			json: true,
			timeout,
			allowedDomains: allowedDomainsOf(data),
			...network,
		},
		credential: decrypted(credential, data),
		retry,
	});
	return sent.ok ? sent : explain(call, sent.failure, CREDENTIAL_NAMES[credential]);
}

function explain(call: ApiCall, failure: SendFailure, credentialName: string): Called {
	if (failure.kind === 'silent') {
		return { ok: false, explanation: explainSilence(failure.code, failure.timeout) };
	}
	const { answer, attempts } = failure;
	const { message, description } = explainAnswer(call, answer, credentialName);
	const tried = attempts > 1 ? `Tried ${attempts} times. ` : '';
	return {
		ok: false,
		explanation: { message, description: tried + description },
		status: answer.status,
	};
}

/** Handed over as it was read for the item, because n8n itself would read it for the first item. */
function decrypted(
	type: ApiCredential,
	data: ICredentialDataDecryptedObject,
): ICredentialsDecrypted {
	return { id: '', name: CREDENTIAL_NAMES[type], type, data };
}

/**
 * The hosts that n8n lets a request reach when the credential names Allowed Domains: these, and the one of
 * its own base URL.
 */
function allowedDomainsOf(data: ICredentialDataDecryptedObject): string | undefined {
	if (data.allowedHttpRequestDomains !== 'domains') return undefined;
	const own = /^https?:\/\/([^/:?#]+)/i.exec(String(data.baseUrl ?? ''))?.[1];
	return [own, data.allowedDomains].filter(Boolean).join(', ');
}
