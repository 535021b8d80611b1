import { parseArgs } from 'node:util';
import { SetupError } from '../setup/report.mjs';

/** What is measured, in the order of the page. */
export const PARTS = /** @type {const} */ (['http', 'core', 'companions', 'package']);

/** @typedef {typeof PARTS[number]} Part */

/**
 * Reads what a person typed after `npm run bench --`.
 *
 * @param {string[]} args
 * @returns {{quick: boolean, parts: readonly Part[]}}
 * @throws SetupError for an option or a part that does not exist
 */
export function readOptions(args) {
	const { quick, only } = parse(args);
	const unknown = only.find((name) => !PARTS.some((part) => part === name));
	if (unknown !== undefined) {
		throw new SetupError(
			`"${unknown}" is not measured. --only takes ${PARTS.join(', ')}, and may be repeated.`,
		);
	}
	return {
		quick,
		parts: only.length === 0 ? PARTS : PARTS.filter((part) => only.includes(part)),
	};
}

/** @param {string[]} args */
function parse(args) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				quick: { type: 'boolean', default: false },
				only: { type: 'string', multiple: true, default: [] },
			},
		});
		return { quick: values.quick === true, only: values.only ?? [] };
	} catch (error) {
		throw new SetupError(/** @type {Error} */ (error).message);
	}
}
