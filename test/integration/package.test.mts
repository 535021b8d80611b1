import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { EVENT_CATALOGUE } from '../../darwin/events/catalogue';
import { ROOT } from '../../tools/setup/dependencies.mjs';
import { NodeHelpers } from '../support/n8nCore.mts';
import { loaded, trigger, workflowWith } from '../support/triggerHarness.mts';

const { description } = trigger;

/** What npm would publish: see `npm pack --json`. */
function packed(): { size: number; files: Array<{ path: string }> } {
	const npm = ['pack', '--dry-run', '--json', '--ignore-scripts'];
	return JSON.parse(execFileSync('npm', npm, { cwd: ROOT, encoding: 'utf8' }))[0];
}

describe('the package', () => {
	it("is loaded whole by n8n's own loader", () => {
		expect(loaded.packageName).toBe('n8n-nodes-darwin');
		expect(Object.keys(loaded.nodeTypes).sort()).toEqual([
			'darwin',
			'darwinSmartFields',
			'darwinSummary',
			'darwinTrigger',
		]);
		expect(Object.keys(loaded.credentialTypes).sort()).toEqual([
			'darwinApi',
			'darwinAppApi',
			'darwinWebhookApi',
		]);
		for (const { type } of Object.values(loaded.nodeTypes)) {
			expect(type.description).toMatchObject({
				iconUrl: {
					light: 'icons/n8n-nodes-darwin/dist/icons/darwin.svg',
					dark: 'icons/n8n-nodes-darwin/dist/icons/darwin.dark.svg',
				},
				codex: { categories: expect.arrayContaining(['Communication']) },
			});
		}
	});

	it('ships the built code, icons, codex, schema and licenses, and nothing else', () => {
		const { files } = packed();
		const paths = files.map(({ path }) => path);
		const shipped =
			/^(package\.json|index\.js|README\.md|LICENSE\.md|dist\/(darwin|nodes|credentials)\/.*\.js|dist\/darwin\/libraries\/LICENSES\.txt|dist\/nodes\/.*\.node\.json|dist\/nodes\/.*\/__schema__\/v[\d.]+(\/\w+){0,2}\.json|dist\/icons\/.*\.svg)$/;
		expect(paths.filter((path) => !shipped.test(path))).toEqual([]);
		expect(paths).toEqual(
			expect.arrayContaining([
				'dist/nodes/DarwinTrigger/DarwinTrigger.node.json',
				'dist/nodes/DarwinTrigger/__schema__/v2.0.0.json',
				'dist/nodes/DarwinSummary/DarwinSummary.node.json',
				'dist/nodes/DarwinSummary/__schema__/v1.0.0/digest/markdown.json',
				'dist/nodes/DarwinSmartFields/DarwinSmartFields.node.json',
				'dist/nodes/DarwinSmartFields/__schema__/v1.0.0/session.json',
				'dist/nodes/Darwin/Darwin.node.json',
				'dist/nodes/Darwin/__schema__/v1.0.0/webhook/getAll.json',
				'dist/credentials/DarwinApi.credentials.js',
				'dist/credentials/DarwinAppApi.credentials.js',
				'dist/credentials/DarwinWebhookApi.credentials.js',
			]),
		);
	});
});

describe('what the package weighs', () => {
	it('is less than 150 kB to download', () => {
		expect(packed().size).toBeLessThan(150_000);
	});

	it.each([
		['Darwin', ['phoneNumbers']],
		['DarwinSmartFields', ['phoneNumbers']],
		['DarwinSummary', ['phoneNumbers']],
		['DarwinTrigger', []],
	])('%s loads no bundled library but those that it uses: %j', (node, libraries) => {
		const load = `
			require(${JSON.stringify(join(ROOT, `dist/nodes/${node}/${node}.node.js`))});
			const loaded = Object.keys(require.cache).filter((file) => file.includes('/libraries/'));
			console.log(JSON.stringify(loaded.map((file) => require('node:path').basename(file, '.js'))));`;
		expect(JSON.parse(execFileSync(process.execPath, ['-e', load], { encoding: 'utf8' }))).toEqual(
			libraries,
		);
	});
});

describe('the trigger', () => {
	const flatten = (properties: INodeProperties[]): INodeProperties[] =>
		properties.flatMap((property) => [
			property,
			...(property.type === 'collection' ? flatten(property.options as INodeProperties[]) : []),
			...(property.type === 'fixedCollection'
				? (property.options as INodePropertyCollection[]).flatMap(({ values }) => flatten(values))
				: []),
		]);

	it('has the parameters that saved workflows depend on', () => {
		expect(
			flatten(description.properties).map(({ name, type, default: value }) => [name, type, value]),
		).toEqual([
			['webhookNotice', 'notice', ''],
			['webhookSetup', 'options', 'manual'],
			['events', 'multiOptions', []],
			['functionNames', 'string', []],
			['customPatterns', 'string', []],
			['outputs', 'options', 'single'],
			['format', 'options', 'event'],
			['options', 'collection', {}],
			['agentIds', 'string', []],
			['channels', 'string', []],
			['conditions', 'fixedCollection', {}],
			['subject', 'options', 'smartField'],
			['smartField', 'string', ''],
			['path', 'string', ''],
			['operator', 'options', 'equals'],
			['value', 'string', ''],
			['conditionsMatch', 'options', 'all'],
			['createMethod', 'options', 'POST'],
			['createPath', 'string', '/v1/webhook'],
			['deleteMethod', 'options', 'DELETE'],
			['deletePath', 'string', '/v1/webhook/{id}'],
			['exactEvents', 'boolean', false],
			['ignoreRepeats', 'number', 0],
			['includeHeaders', 'boolean', false],
			['includeRawBody', 'boolean', false],
			['maxAge', 'number', 0],
			['sessionTypes', 'multiOptions', []],
		]);
		const valuesOf = (name: string) =>
			description.properties
				.find((property) => property.name === name)
				?.options?.map((option) => ('value' in option ? option.value : undefined));
		expect(valuesOf('events')).toEqual(EVENT_CATALOGUE.map(({ value }) => value));
		expect(valuesOf('webhookSetup')).toEqual(['manual', 'automatic']);
		expect(valuesOf('outputs')).toEqual(['single', 'perEvent']);
		expect(valuesOf('format')).toEqual(['event', 'payload']);
		expect(description).toMatchObject({ name: 'darwinTrigger', version: 2 });
	});

	it('reads nothing that could be an expression while a caller waits', () => {
		const readable = flatten(description.properties).filter(({ type }) => type !== 'notice');
		expect(readable.filter(({ noDataExpression }) => !noDataExpression)).toEqual([]);
		for (const value of Object.values(description.webhooks?.[0] ?? {})) {
			expect(String(value)).not.toMatch(/^=/);
		}
	});

	it('tells people which URL to paste where', () => {
		const [notice] = description.properties;
		expect(notice.displayName).toMatch(
			/Production URL.*paste.*into Darwin.*Test URL works only while/,
		);
	});

	it('is not in the AI category, which would hide it from the list of triggers', () => {
		expect(description.codex?.categories).not.toContain('AI');
	});

	it('keeps secrets out of its parameters', () => {
		expect(JSON.stringify(description.properties)).not.toMatch(/password|secret/i);
	});

	const outputsOf = (parameters: Record<string, unknown>) => {
		const { workflow, node } = workflowWith({ parameters: parameters as never });
		return NodeHelpers.getNodeOutputs(workflow, node, description);
	};

	it('has one output without a name by default', () => {
		expect(outputsOf({ events: ['session.opened', '*'] })).toEqual([{ type: 'main' }]);
	});

	it("has one output for each chosen event in the catalogue's order, and Other", () => {
		const events = [
			'*',
			'function.call.<functionName>',
			'session.closed',
			'custom',
			'session.opened',
		];
		expect(outputsOf({ events, outputs: 'perEvent' })).toEqual(
			['Opened', 'Closed', 'Function', 'Other'].map((displayName) => ({
				type: 'main',
				displayName,
			})),
		);
	});

	it('has the output Other even before an event is chosen', () => {
		expect(outputsOf({ outputs: 'perEvent' })).toEqual([{ type: 'main', displayName: 'Other' }]);
	});

	it('names the chosen events in its subtitle', () => {
		const { workflow, node } = workflowWith({
			parameters: { events: ['*', 'session.opened'] },
		});
		expect(
			workflow.expression.getSimpleParameterValue(node, description.subtitle, 'internal', {}),
		).toBe('Session Opened, Every Event');
	});
});
