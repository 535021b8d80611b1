import { CHOSEN } from './payloads.mjs';

/**
 * The workflows that are measured against one another. Each ends in the same node, answers before it runs,
 * and keeps no execution.
 *
 * @typedef {'empty' | 'darwin' | 'ownNodes'} WorkflowName
 * @typedef {{id: string, name: string}} Credential
 */

const END = { name: 'End', type: 'n8n-nodes-base.noOp', typeVersion: 1 };
const KEEP_NOTHING = {
	saveDataSuccessExecution: 'none',
	saveDataErrorExecution: 'none',
};

/** The name of the node that every accepted event reaches. */
export const END_NAME = END.name;

/** Only the fastest way to verify with n8n's own nodes: HMAC of the raw body, and nothing behind a wrong one. */
const OWN_NODES = [
	{
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2.1,
		parameters: { httpMethod: 'POST', options: { rawBody: true } },
	},
	{
		name: 'Crypto',
		type: 'n8n-nodes-base.crypto',
		typeVersion: 2,
		parameters: {
			action: 'hmac',
			binaryData: true,
			binaryPropertyName: 'data',
			type: 'SHA256',
			dataPropertyName: 'hmac',
			encoding: 'hex',
		},
	},
	{
		name: 'If',
		type: 'n8n-nodes-base.if',
		typeVersion: 2.2,
		parameters: {
			conditions: {
				options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
				combinator: 'and',
				conditions: [
					isEqual('signature', "={{ $json.headers['x-signature'] }}", '={{ $json.hmac }}'),
					isEqual('event', '={{ $json.body.eventType }}', CHOSEN),
				],
			},
		},
	},
	END,
];

/**
 * @param {string} id
 * @param {string} leftValue
 * @param {string} rightValue
 */
function isEqual(id, leftValue, rightValue) {
	return { id, leftValue, rightValue, operator: { type: 'string', operation: 'equals' } };
}

/** @type {Record<WorkflowName, any[]>} */
const NODES = {
	empty: [
		{ name: 'Empty Trigger', type: 'n8n-nodes-empty-trigger.emptyTrigger', typeVersion: 2 },
		END,
	],
	darwin: [
		{
			name: 'Darwin Trigger',
			type: 'n8n-nodes-darwin.darwinTrigger',
			typeVersion: 2,
			parameters: { events: [CHOSEN] },
		},
		END,
	],
	ownNodes: OWN_NODES,
};

/**
 * A workflow as n8n takes it.
 *
 * @param {WorkflowName} name
 * @param {string} webhookId - the address at which it takes events
 * @param {Record<string, Credential>} credentials - by type
 * @param {boolean} [keepsExecutions] - so that one can look up which way an event went
 */
export function workflowOf(name, webhookId, credentials, keepsExecutions = false) {
	const nodes = NODES[name].map((node, index) => ({
		parameters: {},
		...node,
		id: `${webhookId}-${index}`,
		position: [index * 220, 0],
		...(index === 0 ? { webhookId } : {}),
		...credentialsOf(node.type, credentials),
	}));
	if (name === 'ownNodes') nodes[0].parameters = { ...nodes[0].parameters, path: webhookId };
	const steps = nodes
		.slice(1)
		.map((node, index) => [
			nodes[index].name,
			{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
		]);
	return {
		name: `${name} ${webhookId}`,
		nodes,
		connections: Object.fromEntries(steps),
		settings: { executionOrder: 'v1', ...(keepsExecutions ? {} : KEEP_NOTHING) },
	};
}

/**
 * @param {string} type
 * @param {Record<string, Credential>} credentials
 */
function credentialsOf(type, { darwinWebhookApi, crypto }) {
	if (type.endsWith('.darwinTrigger')) return { credentials: { darwinWebhookApi } };
	if (type.endsWith('.crypto')) return { credentials: { crypto } };
	return {};
}

/**
 * Where a published workflow takes events.
 *
 * @param {string} url - n8n's address
 * @param {WorkflowName} name
 * @param {string} webhookId
 */
export function addressOf(url, name, webhookId) {
	return `${url}/webhook/${webhookId}${name === 'ownNodes' ? '' : '/webhook'}`;
}
