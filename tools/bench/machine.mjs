import { cpus, loadavg, totalmem } from 'node:os';
import { N8N_VERSION } from '../setup/n8nHost.mjs';
import { formatBytes, formatNumber } from './table.mjs';

/**
 * Where and when something was measured.
 *
 * @typedef {object} Machine
 * @property {string} hardware
 * @property {string} versions
 * @property {string} date - the day, ISO 8601
 * @property {string} load - how busy the machine was before
 */

/** @returns {Machine} */
export function describeMachine() {
	const [{ model }, ...others] = cpus();
	const cores = others.length + 1;
	return {
		hardware: `${cores} ${cores === 1 ? 'core' : 'cores'} (${model.trim()}), ${formatBytes(totalmem())} of memory`,
		versions: `n8n ${N8N_VERSION} with SQLite, Node.js ${process.versions.node}`,
		date: new Date().toISOString().slice(0, 10),
		load: formatNumber(loadavg()[0], 2),
	};
}
