import escapeHtml from 'lodash/escape';
import type { NodeExecutionHint } from 'n8n-workflow';

/**
 * A hint for n8n to show above the output.
 *
 * @param text - plain text; n8n renders HTML, so it is escaped here
 */
export function warningHint(text: string): NodeExecutionHint {
	return { message: escapeHtml(text), type: 'warning', location: 'outputPane' };
}
