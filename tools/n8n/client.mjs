import { parse } from 'flatted';
import { eventually } from './eventually.mjs';
import { N8nSession } from './session.mjs';

/**
 * @typedef {{email: string, password: string, firstName: string, lastName: string}} Owner
 * @typedef {{id: string, name: string, versionId: string, active: boolean, nodes: any[], connections: object}} Workflow
 * @typedef {{id: string, status: string, mode: string, workflowId: string}} ExecutionSummary
 */

/** n8n's REST interface, as its editor uses it. */
export class N8nClient extends N8nSession {
	/**
	 * Creates the owner of a new n8n and logs in as that person.
	 *
	 * @param {Owner} owner
	 */
	async setUpOwner(owner) {
		await this.request('POST', '/rest/owner/setup', owner);
	}

	/**
	 * @param {string} type
	 * @param {string} name
	 * @param {Record<string, unknown>} data
	 * @returns {Promise<{id: string, name: string}>}
	 */
	async createCredential(type, name, data) {
		return await this.request('POST', '/rest/credentials', { type, name, data });
	}

	/**
	 * @param {{id: string, name: string}} credential
	 * @param {string} type
	 * @param {Record<string, unknown>} data
	 * @returns {Promise<{status: string, message: string}>}
	 */
	async testCredential({ id, name }, type, data) {
		return await this.request('POST', '/rest/credentials/test', {
			credentials: { id, name, type, data },
		});
	}

	/**
	 * @param {{id: string, name: string}} credential
	 * @param {string} type
	 * @param {Record<string, unknown>} data - in the place of all that is stored
	 */
	async updateCredential({ id, name }, type, data) {
		await this.request('PATCH', `/rest/credentials/${id}`, { name, type, data });
	}

	/** @param {string} id */
	async deleteCredential(id) {
		await this.request('DELETE', `/rest/credentials/${id}`);
	}

	/**
	 * @param {{name: string, nodes: any[], connections: object, settings?: object}} workflow
	 * @returns {Promise<Workflow>}
	 */
	async createWorkflow(workflow) {
		return await this.request('POST', '/rest/workflows', { settings: {}, ...workflow });
	}

	/**
	 * @param {string} id
	 * @returns {Promise<Workflow>}
	 */
	async readWorkflow(id) {
		return await this.request('GET', `/rest/workflows/${id}`);
	}

	/**
	 * Publishes a workflow. n8n takes a moment, so the webhooks answer only after a while:
	 * see {@link N8nClient.waitForWebhook}.
	 *
	 * @param {Pick<Workflow, 'id' | 'versionId'>} workflow
	 */
	async publish({ id, versionId }) {
		await this.request('POST', `/rest/workflows/${id}/activate`, { versionId });
	}

	/**
	 * Unpublishes a workflow. n8n does so a little later.
	 *
	 * @param {string} workflowId
	 */
	async unpublish(workflowId) {
		await this.request('POST', `/rest/workflows/${workflowId}/deactivate`, {});
	}

	/**
	 * Saves a workflow with other parameters in one of its nodes, and publishes it.
	 *
	 * @param {string} workflowId
	 * @param {string} node
	 * @param {Record<string, unknown>} parameters - the ones that change
	 */
	async republish(workflowId, node, parameters) {
		const { nodes, connections, versionId } = await this.readWorkflow(workflowId);
		const edited = nodes.map((/** @type {any} */ other) =>
			other.name === node
				? { ...other, parameters: { ...other.parameters, ...parameters } }
				: other,
		);
		const saved = await this.request('PATCH', `/rest/workflows/${workflowId}`, {
			nodes: edited,
			connections,
			versionId,
		});
		await this.publish(saved);
	}

	/**
	 * Starts a workflow from its trigger on, as a click on "Execute workflow" does: with the items that are
	 * pinned there, or else the trigger listens for a test event.
	 *
	 * @param {string} workflowId
	 * @param {string} trigger - the trigger's name
	 * @returns {Promise<string>} the execution's id, when items are pinned
	 */
	async start(workflowId, trigger) {
		const { executionId } = await this.request('POST', `/rest/workflows/${workflowId}/run`, {
			triggerToStartFrom: { name: trigger },
		});
		return executionId;
	}

	/** @param {string} workflowId */
	async stopListening(workflowId) {
		await this.request('DELETE', `/rest/test-webhook/${workflowId}`);
	}

	/**
	 * Does as {@link N8nClient.start} with pinned items, and waits until the execution has finished.
	 *
	 * @param {string} workflowId
	 * @param {string} trigger - the trigger's name
	 * @returns {Promise<string>} the execution's id
	 */
	async runPinned(workflowId, trigger) {
		const executionId = await this.start(workflowId, trigger);
		await eventually(`execution ${executionId} to finish`, async () => {
			const { finished, status } = await this.request('GET', `/rest/executions/${executionId}`);
			return finished || ['success', 'error', 'crashed'].includes(status) || undefined;
		});
		return executionId;
	}

	/**
	 * Stops an execution that is running, as a click on "Stop" does.
	 *
	 * @param {string} id
	 */
	async stopExecution(id) {
		await this.request('POST', `/rest/executions/${id}/stop`);
	}

	/**
	 * Waits until n8n has given up publishing a workflow.
	 *
	 * @param {string} workflowId
	 * @returns {Promise<string>} the message that the editor shows
	 */
	async waitForPublishingFailure(workflowId) {
		const [{ errorMessage }] = await this.waitForPublication(workflowId, 'failed');
		return errorMessage;
	}

	/**
	 * Waits until publishing a workflow has ended in some way.
	 *
	 * @param {string} workflowId
	 * @param {'published' | 'failed'} wanted
	 * @returns {Promise<Array<{errorMessage: string}>>} what became of each trigger
	 */
	async waitForPublication(workflowId, wanted) {
		return await eventually(`workflow ${workflowId} to be ${wanted}`, async () => {
			const { status, triggers } = await this.request(
				'GET',
				`/rest/workflows/${workflowId}/publication-status`,
			);
			return status === wanted ? triggers : undefined;
		});
	}

	/**
	 * Waits until a production URL is registered. A request without a signature starts nothing.
	 *
	 * @param {string} webhookUrl
	 */
	async waitForWebhook(webhookUrl) {
		await eventually(`an answer other than 404 from ${webhookUrl}`, async () => {
			const { status } = await fetch(webhookUrl, { method: 'POST' });
			return status !== 404 || undefined;
		});
	}

	/**
	 * @param {string} workflowId
	 * @returns {Promise<ExecutionSummary[]>} newest first
	 */
	async listExecutions(workflowId) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await this.request('GET', `/rest/executions?limit=100&filter=${filter}`);
		return results;
	}

	/**
	 * What each node of a finished execution output.
	 *
	 * @param {string} id
	 * @returns {Promise<Record<string, any[][]>>} for each node its outputs, each a list of items
	 */
	async readExecution(id) {
		const { data } = await this.request('GET', `/rest/executions/${id}`);
		const { runData } = parse(data).resultData;
		return Object.fromEntries(
			Object.entries(runData).map(([node, runs]) => [node, runs[0]?.data?.main ?? []]),
		);
	}

	/**
	 * What n8n's Execution Data node has stored with an execution, as the filter of the Executions list
	 * knows it.
	 *
	 * @param {string} id
	 * @returns {Promise<Record<string, string>>}
	 */
	async readHighlights(id) {
		return (await this.request('GET', `/rest/executions/${id}`)).customData;
	}

	/**
	 * What became of a node in a finished execution.
	 *
	 * @param {string} id
	 * @param {string} node
	 * @returns {Promise<{outputs: any[][], error?: any, stored: string}>} its outputs or its error, and all
	 *   that n8n has stored of the execution
	 */
	async readRun(id, node) {
		const { data: stored } = await this.request('GET', `/rest/executions/${id}`);
		const { runData, error } = parse(stored).resultData;
		const [run] = runData[node] ?? [];
		return { outputs: run?.data?.main ?? [], error: run?.error ?? error, stored };
	}

	/**
	 * Waits until a workflow has had a number of executions and none of them is still running.
	 *
	 * @param {string} workflowId
	 * @param {number} count
	 * @returns {Promise<ExecutionSummary[]>} newest first
	 */
	async waitForExecutions(workflowId, count) {
		return await eventually(`${count} finished executions of workflow ${workflowId}`, async () => {
			const executions = await this.listExecutions(workflowId);
			const finished = executions.filter(({ status }) => ['success', 'error'].includes(status));
			return finished.length >= count && finished.length === executions.length
				? executions
				: undefined;
		});
	}

	/**
	 * The node types that the editor offers, those for AI agents included.
	 *
	 * @returns {Promise<Array<{name: string, outputs: unknown}>>}
	 */
	async listNodeTypes() {
		return await this.send('GET', '/types/nodes.json');
	}
}
