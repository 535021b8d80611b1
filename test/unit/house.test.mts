import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import typescript from 'typescript';
import { ROOT } from '../../tools/setup/dependencies.mjs';

/** The files below a folder of the project that end in one of these ways, each as its path without it. */
function filesBelow(folder: string, ...endings: string[]): string[] {
	const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
	return files
		.filter((file) => file.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(join(ROOT, folder, '/').length))
		.flatMap((file) => {
			const ending = endings.find((each) => file.endsWith(each));
			return ending === undefined ? [] : [file.slice(0, -ending.length)];
		});
}

/** Whether anything is left of a file once its types are gone. */
function holdsCode(file: string): boolean {
	const { outputText } = typescript.transpileModule(readFileSync(file, 'utf8'), {
		compilerOptions: {
			module: typescript.ModuleKind.ESNext,
			target: typescript.ScriptTarget.ES2022,
			removeComments: true,
		},
	});
	return outputText.trim() !== 'export {};';
}

describe('the unit tests mirror the source', () => {
	it.each([
		['credentials', '.ts'],
		['darwin', '.ts'],
		['nodes', '.ts'],
		['tools', '.mjs'],
	])('each test under %s has a source file of its name in the same place', (folder, ending) => {
		const tests = filesBelow(`test/unit/${folder}`, '.test.mts');
		expect(tests).not.toHaveLength(0);
		const strays = tests.filter((test) => !existsSync(join(ROOT, folder, test + ending)));
		expect(strays).toEqual([]);
	});

	it('each file of the core that holds code has a test of its name in the same place', () => {
		const sources = filesBelow('darwin', '.ts').filter(
			(file) => !file.startsWith('events/samples/'),
		);
		expect(sources).toContain('delivery/verifyDelivery');
		const untested = sources
			.filter((file) => holdsCode(join(ROOT, 'darwin', `${file}.ts`)))
			.filter((file) => !existsSync(join(ROOT, 'test/unit/darwin', `${file}.test.mts`)));
		expect(untested).toEqual([]);
	});
});
