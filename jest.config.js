/**
 * Tests are ES modules in TypeScript (`.mts`), so that they share the tools (`.mjs`) with `npm start`:
 * jest needs `--experimental-vm-modules` for that, which the npm scripts set.
 *
 * @type {import('jest').Config}
 */
const project = {
	testEnvironment: 'node',
	extensionsToTreatAsEsm: ['.mts'],
	moduleFileExtensions: ['ts', 'mts', 'mjs', 'js', 'json'],
	transform: {
		'\\.m?ts$': ['ts-jest', { tsconfig: 'tsconfig.dev.json', useESM: true }],
	},
	modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

module.exports = {
	projects: [
		{
			...project,
			displayName: 'unit',
			testMatch: ['<rootDir>/test/unit/**/*.test.mts'],
			globalSetup: '<rootDir>/test/support/bundleLibraries.mjs',
			// As they ship.
			moduleNameMapper: { '/libraries/(\\w+)$': '<rootDir>/.bundles/$1.js' },
		},
		{
			...project,
			displayName: 'integration',
			testMatch: ['<rootDir>/test/integration/**/*.test.mts'],
			globalSetup: '<rootDir>/test/support/ownUserFolder.mjs',
		},
		{
			...project,
			displayName: 'e2e',
			testMatch: ['<rootDir>/test/e2e/**/*.test.mts'],
			globalSetup: '<rootDir>/test/support/startN8n.mjs',
			globalTeardown: '<rootDir>/test/support/stopN8n.mjs',
		},
	],
};
