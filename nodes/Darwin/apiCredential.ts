import type { IExecuteFunctions } from 'n8n-workflow';
import type { ApiCredential } from '../shared/api/callDarwin';
import { chosenOption } from '../shared/chosenOption';

/** The ways in which the node identifies itself to Darwin's API, as the editor shows them. */
export const AUTHENTICATIONS = [
	{ name: 'API Key', value: 'apiKey', description: 'A key from Darwin’s team or app' },
	{ name: 'App', value: 'app', description: 'A Darwin app that signs its requests' },
] as const;

const CREDENTIALS: Record<(typeof AUTHENTICATIONS)[number]['value'], ApiCredential> = {
	apiKey: 'darwinApi',
	app: 'darwinAppApi',
};

/** The type of the credential that the user chose for an item. */
export function readApiCredential(context: IExecuteFunctions, index: number): ApiCredential {
	const chosen = context.getNodeParameter('authentication', index, 'apiKey');
	return CREDENTIALS[chosenOption(context, index, 'Authentication', chosen, AUTHENTICATIONS)];
}
