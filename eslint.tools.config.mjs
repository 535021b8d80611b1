/**
 * Lints what n8n's own configuration leaves out, because it may not use Node.js freely: the tools, the
 * tests and the build file. And, in all files alike, in what order and in which direction they import.
 */
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jest from 'eslint-plugin-jest';
import globals from 'globals';
import typescript from 'typescript-eslint';

const n8n = ['n8n-workflow', 'n8n-core', '@n8n/*'];

/** Rooms of the core, each with the rooms that it may use. */
const ROOMS = {
	libraries: [],
	json: ['text'],
	text: ['json'],
	events: ['json', 'text'],
	delivery: ['events', 'json', 'smartFields', 'text', 'values'],
	phones: ['libraries', 'text'],
	session: ['events', 'json', 'phones', 'text'],
	values: ['json', 'text'],
	smartFields: ['events', 'json', 'text', 'values'],
	summary: ['events', 'json', 'session', 'smartFields', 'text'],
	api: ['events', 'json', 'text'],
};
const NODES = ['Darwin', 'DarwinSmartFields', 'DarwinSummary', 'DarwinTrigger'];

/** Imports run one way: nodes → darwin, test → tools → dist. */
const ZONES = [
	{ target: './darwin', from: ['./nodes', './credentials', './tools', './test'] },
	{ target: './credentials', from: ['./nodes', './tools', './test'] },
	{ target: './nodes', from: ['./credentials', './tools', './test'] },
	{ target: './tools', from: ['./darwin', './nodes', './credentials', './test'] },
	...Object.entries(ROOMS).map(([room, uses]) => ({
		target: `./darwin/${room}`,
		from: './darwin',
		except: [room, ...uses].map((used) => `./${used}`),
	})),
	{ target: './nodes/shared', from: './nodes', except: ['./shared'] },
	...NODES.map((node) => ({
		target: `./nodes/${node}`,
		from: './nodes',
		except: [`./${node}`, './shared'],
	})),
];

export default typescript.config(
	{ ignores: ['.bundles/', 'dist/', 'node_modules/', 'screenshots/'] },
	{
		files: ['**/*.{js,mjs,mts}'],
		extends: [js.configs.recommended, typescript.configs.recommended],
		languageOptions: { globals: globals.node },
		rules: { '@typescript-eslint/no-explicit-any': 'off' },
	},
	{
		files: ['**/*.{js,mjs,mts,ts}'],
		plugins: { 'import-x': importX },
		languageOptions: { parser: typescript.parser },
		settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
		linterOptions: { reportUnusedDisableDirectives: 'off' },
		rules: {
			'import-x/no-restricted-paths': ['error', { zones: ZONES }],
			'import-x/no-duplicates': ['error', { 'prefer-inline': false }],
			'import-x/order': [
				'error',
				{
					groups: ['builtin', 'external', 'parent', 'sibling', 'index'],
					alphabetize: { order: 'asc', caseInsensitive: true },
					'newlines-between': 'never',
				},
			],
		},
	},
	{
		files: ['darwin/**/*.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns: n8n }] },
	},
	{
		files: ['**/*.js'],
		languageOptions: { sourceType: 'commonjs' },
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},
	{
		files: ['test/**/*.test.mts'],
		...jest.configs['flat/recommended'],
		rules: {
			...jest.configs['flat/recommended'].rules,
			'jest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'fc.assert'] }],
		},
	},
);
