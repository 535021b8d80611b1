import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { ensureN8nHost } from '../../tools/setup/n8nHost.mjs';
import { logFile } from './n8n.mts';

const RUN_SQL = `
	const { DatabaseSync } = require('node:sqlite');
	const [file, sql] = process.argv.slice(1);
	const database = new DatabaseSync(file, { timeout: 10_000 });
	database.exec(sql);
	database.close();
`;

/** Runs SQL in the database of the shared n8n, with the SQLite of the Node.js that n8n runs on. */
async function runSql(sql: string) {
	const { node } = await ensureN8nHost();
	const file = join(dirname(logFile), '.n8n', 'database.sqlite');
	execFileSync(node, ['-e', RUN_SQL, file, sql], { stdio: ['ignore', 'ignore', 'pipe'] });
}

/**
 * Makes n8n fail to store, and so to start, the executions of one workflow.
 *
 * @returns puts that right
 */
export async function breakExecutions(workflowId: string) {
	if (!/^\w+$/.test(workflowId)) throw new Error(`${workflowId} is no workflow ID`);
	await runSql(`CREATE TRIGGER broken_by_a_test BEFORE INSERT ON execution_entity
		WHEN NEW."workflowId" = '${workflowId}' BEGIN SELECT RAISE(ABORT, 'broken by a test'); END`);
	return async () => await runSql('DROP TRIGGER broken_by_a_test');
}
