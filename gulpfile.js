const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');

const clean = async () => await rm('dist', { recursive: true, force: true });

const compile = () =>
	spawn(process.execPath, [require.resolve('typescript/bin/tsc')], { stdio: 'inherit' });

/** Everything n8n reads beside the compiled code: icons, codex files, output schemas. */
const ASSETS = ['icons/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];

const copyAssets = () => src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));

/** In place of what the compiler made of them, which asks for packages that users do not have. */
const bundle = async () => {
	const { bundleLibraries } = await import('./tools/build/bundleLibraries.mjs');
	await bundleLibraries('dist/darwin/libraries');
};

exports.build = series(clean, parallel(compile, copyAssets), bundle);
exports.default = exports.build;
