import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { readWebhooks } from '../../darwin/api/webhooks';
import { callForSetup } from '../shared/api/callForSetup';

/** The webhooks whose URL holds a text, for the list in the editor. */
export async function searchWebhooks(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { body } = await callForSetup(this, 'listWebhooks');
	const reading = readWebhooks(body);
	const webhooks = reading.ok ? reading.webhooks : [];
	const results = webhooks
		.filter(({ webhookUrl }) => webhookUrl.toLowerCase().includes(filter.toLowerCase()))
		.flatMap(({ id, webhookUrl }) => (id === undefined ? [] : [{ name: webhookUrl, value: id }]));
	if (results.length === 0 && webhooks.length > 0 && webhooks.every(({ id }) => id === undefined)) {
		throw new NodeOperationError(
			this.getNode(),
			'Darwin lists its webhooks without IDs. Choose By ID and enter the ID that Darwin shows.',
		);
	}
	return { results };
}
