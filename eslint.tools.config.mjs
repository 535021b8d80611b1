/**
 * Lints what n8n's own configuration leaves out, because it may not use Node.js freely: the tools, the
 * tests and the build file.
 */
import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import globals from 'globals';
import typescript from 'typescript-eslint';

export default typescript.config(
	{ ignores: ['dist/', 'node_modules/', 'screenshots/'] },
	{
		files: ['**/*.{js,mjs,mts}'],
		extends: [js.configs.recommended, typescript.configs.recommended],
		languageOptions: { globals: globals.node },
		rules: { '@typescript-eslint/no-explicit-any': 'off' },
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
