import { createRequire } from 'node:module';

/** n8n's own packages, loaded as n8n does it, by `require`: their ES modules are meant for bundlers. */
const load = createRequire(import.meta.url);

export const {
	ExecutionLifecycleHooks,
	HookContext,
	PackageDirectoryLoader,
	WebhookContext,
	WorkflowExecute,
} = load('n8n-core') as typeof import('n8n-core');

export const { NodeHelpers, Workflow } = load('n8n-workflow') as typeof import('n8n-workflow');
