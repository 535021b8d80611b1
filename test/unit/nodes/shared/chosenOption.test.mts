import type { NodeOperationError } from 'n8n-workflow';
import { chosenOption } from '../../../../nodes/shared/chosenOption';

const context = { getNode: () => ({ name: 'Node', type: 'node' }) } as never;
const OPTIONS = [
	{ name: 'Plain Text', value: 'text' },
	{ name: 'HTML', value: 'html' },
];
const choose = (value: unknown) => chosenOption(context, 3, 'Output As', value, OPTIONS);

function failureOf(value: unknown): NodeOperationError {
	try {
		choose(value);
	} catch (error) {
		return error as NodeOperationError;
	}
	throw new Error('it was taken');
}

describe('what was chosen in a dropdown', () => {
	it('is one of its options', () => {
		expect(choose('html')).toBe('html');
	});

	it.each([
		['a value that it does not offer', 'pdf', 'Found “pdf”.'],
		['the name in place of the value', 'Plain Text', 'Found “Plain Text”.'],
		['nothing', undefined, 'Found '],
		['a list', ['html'], 'Found '],
		['a key that every object has', '__proto__', 'Found “__proto__”.'],
	])('is refused by name: %s', (_, value, found) => {
		const error = failureOf(value);
		expect(error.name).toBe('NodeOperationError');
		expect(error.message).toBe('Output As of item 3 is not one of its options');
		expect(error.description).toContain(found);
		expect(error.description).toContain('Plain Text (text), HTML (html)');
		expect(error.context.itemIndex).toBe(3);
	});

	it('keeps what somebody wrote out of the message, which n8n logs', () => {
		const error = failureOf('+52 1 55 1234 5678');
		expect(error.message).not.toContain('55');
	});
});
