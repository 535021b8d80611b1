import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { SAMPLES } from '../../darwin/events/samples';
import { ROOT } from '../../tools/setup/dependencies.mjs';
import type { Step } from '../support/execute.mts';
import { execute } from '../support/execute.mts';
import { Workflow } from '../support/n8nCore.mts';
import { loaded, nodeTypesOf } from '../support/triggerHarness.mts';

const typeOf = (name: string) => loaded.nodeTypes[name].type as INodeType;
const { properties: ofSummary } = typeOf('darwinSummary').description;
const { properties: ofSmartFields } = typeOf('darwinSmartFields').description;

/** Parameters and what is inside collections, one line each: name, default, values. */
const shapeOf = (properties: INodeProperties[]): unknown[] =>
	properties.flatMap(({ name, type, default: value, options = [] }) => {
		const inner = options.flatMap((option) =>
			'values' in option ? option.values : 'type' in option ? [option as INodeProperties] : [],
		);
		const values =
			inner.length > 0 ? [] : options.map((option) => (option as INodePropertyOptions).value);
		return [[name, type, value, ...values], ...shapeOf(inner)];
	});

const DETAILS = [
	'agent',
	'channel',
	'contact',
	'contactPhone',
	'event',
	'forwardedTo',
	'sessionId',
	'times',
	'title',
];
const DEFAULT_DETAILS = 'sessionId title contact agent channel event forwardedTo times'.split(' ');
const SOURCE = [
	['source', 'options', 'automatic', 'automatic', 'field'],
	['sourceField', 'string', ''],
];

describe('the parameters that saved workflows depend on', () => {
	it('of Darwin Summary', () => {
		const outputAs = ['operation', 'options', 'text', 'fields', 'html', 'markdown', 'text'];
		expect(typeOf('darwinSummary').description).toMatchObject({
			name: 'darwinSummary',
			version: 1,
		});
		expect(shapeOf(ofSummary)).toEqual([
			['resource', 'options', 'session', 'session', 'digest'],
			outputAs,
			outputAs,
			['details', 'multiOptions', DEFAULT_DETAILS, ...DETAILS],
			['heading', 'options', 'title', 'title', 'custom', 'none'],
			['headingText', 'string', ''],
			['digestHeading', 'string', ''],
			['groupBy', 'options', 'none', 'agent', 'channel', 'none'],
			['includeSmartFields', 'boolean', false],
			['whenMissing', 'options', 'empty', 'empty', 'skip', 'error'],
			...SOURCE,
			['options', 'collection', {}],
			['maxLength', 'number', 0],
		]);
	});

	it('of Darwin Smart Fields', () => {
		expect(typeOf('darwinSmartFields').description).toMatchObject({
			name: 'darwinSmartFields',
			version: 1,
		});
		expect(shapeOf(ofSmartFields)).toEqual([
			['operation', 'options', 'session', 'session', 'field', 'merge'],
			['fields', 'options', 'all', 'all', 'chosen'],
			['types', 'options', 'automatic', 'automatic', 'asSent'],
			['chosenFields', 'fixedCollection', {}],
			['name', 'string', ''],
			['outputName', 'string', ''],
			['type', 'options', 'automatic', 'automatic', 'boolean', 'date', 'json', 'number', 'text'],
			['default', 'string', ''],
			['required', 'boolean', true],
			['keyStyle', 'options', 'asSent', 'asSent', 'camelCase', 'snakeCase'],
			['details', 'multiOptions', ['sessionId'], ...DETAILS],
			['whenMissing', 'options', 'empty', 'empty', 'skip', 'error'],
			...SOURCE,
			['options', 'collection', {}],
			['dateStyle', 'options', 'automatic', 'automatic', 'dayFirst', 'monthFirst'],
			['numberStyle', 'options', 'automatic', 'automatic', 'comma', 'point'],
			['prefix', 'string', ''],
		]);
	});
});

describe('the companions', () => {
	it.each([
		['darwinSummary', {}, 'Plain Text'],
		['darwinSummary', { resource: 'digest', operation: 'html' }, 'Digest: HTML'],
		['darwinSmartFields', {}, 'All, One Item per Session'],
		[
			'darwinSmartFields',
			{ fields: 'chosen', operation: 'merge' },
			'Chosen, Add to the Incoming Item',
		],
	])('tell below %s with %j that they make: %s', (name, parameters, subtitle) => {
		const type = typeOf(name);
		const node = { id: '1', name, type: name, typeVersion: 1, position: [0, 0], parameters };
		const workflow = new Workflow({
			nodes: [node as INode],
			connections: {},
			active: false,
			nodeTypes: nodeTypesOf(type),
		});
		expect(
			workflow.expression.getSimpleParameterValue(
				workflow.getNode(name) as INode,
				type.description.subtitle,
				'internal',
				{},
			),
		).toBe(subtitle);
	});

	const analyzed = SAMPLES['session.analyzed'];
	const withoutFields = { ...analyzed, data: { ...analyzed.data, smartFields: {} } };

	it.each<[Step['type'], object, object, string]>([
		...['fields', 'text', 'markdown', 'html'].flatMap((operation) =>
			['session', 'digest'].map((resource): [Step['type'], object, object, string] => [
				'darwinSummary',
				{ resource, operation },
				analyzed,
				`DarwinSummary/__schema__/v1.0.0/${resource}/${operation}.json`,
			]),
		),
		[
			'darwinSmartFields',
			{ operation: 'field' },
			analyzed,
			'DarwinSmartFields/__schema__/v1.0.0/field.json',
		],
		[
			'darwinSmartFields',
			{ operation: 'session' },
			withoutFields,
			'DarwinSmartFields/__schema__/v1.0.0/session.json',
		],
	])('%s with %j puts out what its schema promises', async (type, parameters, event, file) => {
		const schema = JSON.parse(readFileSync(join(ROOT, 'dist/nodes', file), 'utf8'));
		const { items } = await execute({ type, parameters: parameters as never }, [event as never]);
		expect(Object.keys(items[0])).toEqual(Object.keys(schema.properties));
	});

	it.each<[Step['type'], object]>([
		['darwinSummary', { operation: 'html', includeSmartFields: true, options: { maxLength: 80 } }],
		['darwinSummary', { resource: 'digest', groupBy: 'agent' }],
		['darwinSmartFields', { keyStyle: 'camelCase' }],
		['darwinSmartFields', { operation: 'field', options: { prefix: 'x' } }],
	])(
		'%s with %j takes 100,000 items in one run, in time that grows in proportion',
		async (type, parameters) => {
			const samples = Object.values(SAMPLES);
			const run = async (count: number) => {
				const items = Array.from({ length: count }, (_, index) => samples[index % samples.length]);
				const started = performance.now();
				const executed = await execute({ type, parameters: parameters as never }, items as never);
				return { executed, seconds: (performance.now() - started) / 1000 };
			};
			await run(1_000);
			const few = await run(20_000);
			const many = await run(100_000);
			expect([few.executed.status, many.executed.status]).toEqual(['success', 'success']);
			expect(many.executed.items.length).toBeGreaterThan(0);
			// Five times the items: a quadratic step would take 25 times as long.
			expect(many.seconds / few.seconds).toBeLessThan(12);
		},
		120_000,
	);
});
