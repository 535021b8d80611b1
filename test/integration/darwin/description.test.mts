import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { ENDPOINTS } from '../../../darwin/api/endpoints';
import { RESOURCES } from '../../../tools/dist.mjs';
import { ROOT } from '../../../tools/setup/dependencies.mjs';
import { loaded } from '../../support/triggerHarness.mts';

const darwin = loaded.nodeTypes.darwin.type as INodeType;
const { properties, credentials = [] } = darwin.description;

/** The parameters that an operation has of its own, and those inside its collections. */
const namesOf = (list: INodeProperties[]): string[] =>
	list.flatMap(({ name, options = [], type }) => [
		name,
		...(type === 'collection'
			? namesOf(options as INodeProperties[]).map((inner) => `${name}.${inner}`)
			: []),
	]);

const operations = properties
	.filter(({ name }) => name === 'operation')
	.flatMap(({ displayOptions, options = [] }) =>
		options.map((option) => ({
			resource: String(displayOptions?.show?.resource?.[0]),
			operation: String((option as INodePropertyOptions).value),
			option: option as INodePropertyOptions,
		})),
	);

const parametersOf = (resource: string, operation: string) =>
	properties.filter(
		({ displayOptions: { show } = {} }) =>
			show?.resource?.includes(resource) && show.operation?.includes(operation),
	);

describe('the Darwin node', () => {
	it.each([
		[
			'functionCall',
			'returnResult',
			'functionCall functionCallId resultAs resultFields resultJson options options.method options.path',
		],
		[
			'message',
			'sendTemplate',
			'phone channelType initialPipelineId templateId templateParams source source.otherKeys source.utm_campaign source.utm_medium source.utm_source options options.bodyParams options.buttonsParams options.defaultCountry options.sendPhoneAsWritten',
		],
		[
			'testEvent',
			'send',
			'url event eventJson changes changes.channelName changes.smartFields changes.summary changes changes.functionName changes.inputs',
		],
		[
			'testEvent',
			'get',
			'event eventJson changes changes.channelName changes.smartFields changes.summary changes changes.functionName changes.inputs format',
		],
		[
			'voiceCall',
			'start',
			'channelId fromPhone toPhone customerName options options.defaultCountry options.firstMessage options.host options.initialPipelineId options.promptTemplates options.sendPhoneAsWritten options.variables',
		],
		['webhook', 'create', 'webhookUrl types functionNames options options.method options.path'],
		['webhook', 'delete', 'webhookId options options.method options.path'],
		['webhook', 'getAll', 'returnAll limit'],
		['webhook', 'update', 'webhookId webhookUrl types functionNames'],
	])(
		'has for %s → %s the parameters that saved workflows depend on',
		(resource, operation, names) => {
			expect(namesOf(parametersOf(resource, operation)).join(' ')).toBe(names);
		},
	);

	it('has these operations, and no other', () => {
		expect(operations.map(({ resource, operation }) => `${resource}.${operation}`)).toEqual([
			'functionCall.returnResult',
			'message.sendTemplate',
			'testEvent.send',
			'testEvent.get',
			'voiceCall.start',
			'webhook.create',
			'webhook.delete',
			'webhook.getAll',
			'webhook.update',
		]);
		expect(darwin.description).toMatchObject({ name: 'darwin', version: 1, usableAsTool: true });
	});

	it.each(operations.map(({ resource, operation }) => [resource, operation]))(
		'ships an output schema for %s → %s',
		(resource, operation) => {
			const file = `dist/nodes/Darwin/__schema__/v1.0.0/${resource}/${operation}.json`;
			const schema = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
			expect(schema).toMatchObject({ type: 'object', version: 1 });
			expect(Object.keys(schema.properties).length).toBeGreaterThan(0);
		},
	);

	const calls = RESOURCES.flatMap(({ option, operations: ofResource }) =>
		ofResource.map(({ option: { value }, call }) => ({
			resource: String(option.value),
			operation: String(value),
			call,
		})),
	);

	it('has an operation for every endpoint of the one catalogue, and no operation for another', () => {
		const called = calls.flatMap(({ call }) => (call === undefined ? [] : [call]));
		expect(called).toHaveLength(7);
		expect(called.sort()).toEqual(Object.keys(ENDPOINTS).sort());
	});

	it('lets users correct every endpoint that Darwin does not publish, and no other', () => {
		const correctable = calls.filter(({ resource, operation }) =>
			namesOf(parametersOf(resource, operation)).includes('options.path'),
		);
		const unpublished = calls.filter(
			({ call }) => call !== undefined && !ENDPOINTS[call].published,
		);
		expect(correctable).toEqual(unpublished);
		for (const { resource, operation, call } of correctable) {
			const [options] = parametersOf(resource, operation).filter(({ name }) => name === 'options');
			const defaults = (options.options as INodeProperties[]).map((option) => option.default);
			expect(defaults).toEqual([ENDPOINTS[call!].method, ENDPOINTS[call!].path]);
		}
	});

	it('shows for every resource the credential that it uses, and no other', () => {
		for (const { option, authenticatesWith } of RESOURCES) {
			const shown = credentials
				.filter(({ displayOptions }) => !displayOptions?.hide?.resource?.includes(option.value))
				.map(({ name }) => name);
			expect(shown).toEqual(
				authenticatesWith === 'api' ? ['darwinApi', 'darwinAppApi'] : ['darwinWebhookApi'],
			);
		}
	});

	it('has the request options that n8n gives to nodes whose requests it makes itself', () => {
		const own = properties.find(({ name }) => name === 'requestOptions');
		expect(own).toMatchObject({ isNodeSetting: true, type: 'collection' });
		expect(namesOf([own!])).toEqual([
			'requestOptions',
			...['batching', 'allowUnauthorizedCerts', 'proxy', 'timeout'].map(
				(name) => `requestOptions.${name}`,
			),
		]);
	});

	/*
	 * n8n's editor takes every parameter that stands in the `show` of a credential, or of the parameter
	 * Authentication, for a matter of authentication, and leaves it out of the node.
	 */
	it('hides nothing but Authentication from the editor', () => {
		const authentication = properties.find(({ name }) => name === 'authentication');
		const shown = [...credentials, authentication].flatMap((entry) =>
			Object.keys(entry?.displayOptions?.show ?? {}),
		);
		const parameters = shown.filter((name) => properties.some((other) => other.name === name));
		expect(new Set(parameters)).toEqual(new Set(['authentication']));
	});

	/* Without a `show`, n8n's editor lists the credentials of Authentication in a credential's place. */
	it('lets the editor tell every credential from the others', () => {
		const shown = credentials.map(({ name, displayOptions }) => [name, displayOptions?.show]);
		expect(shown.filter(([, show]) => show === undefined)).toEqual([]);
	});

	it('tests the credentials that Darwin has no call for', async () => {
		const test = async (data: object) =>
			await darwin.methods?.credentialTest?.testAppCredential.call({} as never, { data } as never);
		const data = { appKey: 'a', appSecret: 'b', agentId: '1' };
		expect(await test(data)).toMatchObject({ status: 'OK' });
		expect(await test({ ...data, appSecret: ' ' })).toMatchObject({
			status: 'Error',
			message: 'The App Secret is empty. Copy it from Darwin.',
		});
		expect(await test({ ...data, agentId: '1 ' })).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('The Agent ID has whitespace'),
		});
	});
});
