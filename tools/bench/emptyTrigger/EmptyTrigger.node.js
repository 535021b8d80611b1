/**
 * What every webhook trigger of a community pack costs at least: declared as the Darwin Trigger is, it
 * takes whatever comes, looks at nothing, and starts an execution.
 */
exports.EmptyTrigger = class EmptyTrigger {
	description = {
		displayName: 'Empty Trigger',
		name: 'emptyTrigger',
		group: ['trigger'],
		version: 2,
		description: 'Starts the workflow with whatever comes',
		defaults: { name: 'Empty Trigger' },
		inputs: [],
		outputs: ['main'],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				path: 'webhook',
				responseMode: 'onReceived',
				responseData: '',
			},
		],
		properties: [],
	};

	async webhook() {
		return {
			workflowData: [[{ json: this.getBodyData() }]],
			webhookResponse: { status: 'accepted' },
		};
	}
};
