import type { IExecuteFunctions } from 'n8n-workflow';
import { processItems } from '../../../../nodes/shared/items';

/** As much of an execution as going through the items asks for. */
function executionOf(
	count: number,
	{ continueOnFail = false, signal = undefined as unknown } = {},
) {
	return {
		getInputData: () => Array.from({ length: count }, (_, index) => ({ json: { index } })),
		getExecutionCancelSignal: () => signal,
		continueOnFail: () => continueOnFail,
		getNode: () => ({ name: 'Node', type: 'node', parameters: {} }),
	} as unknown as IExecuteFunctions;
}

describe('going through the items', () => {
	it('links what each becomes to it, however many items that are', async () => {
		const made = await processItems(executionOf(3), ({ json }) =>
			Array.from({ length: Number(json.index) }, () => ({ json: {} })),
		);
		expect(made.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 1 },
			{ item: 2 },
			{ item: 2 },
		]);
	});

	it('takes one after the other', async () => {
		const order: string[] = [];
		await processItems(executionOf(2), async (_, index) => {
			order.push(`begin ${index}`);
			await new Promise((resolve) => setImmediate(resolve));
			order.push(`end ${index}`);
			return [];
		});
		expect(order).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1']);
	});

	it('stops at the one that fails, and names it', async () => {
		const seen: number[] = [];
		const run = processItems(executionOf(3), (_, index) => {
			seen.push(index);
			if (index === 1) throw new Error('no');
			return [];
		});
		await expect(run).rejects.toMatchObject({ message: 'no', context: { itemIndex: 1 } });
		expect(seen).toEqual([0, 1]);
	});

	it('goes on behind the one that fails, if the user wants that', async () => {
		const made = await processItems(executionOf(2, { continueOnFail: true }), (item, index) => {
			if (index === 0) throw new Error('no');
			return [item];
		});
		expect(made).toEqual([
			{ json: { error: 'no' }, pairedItem: { item: 0 } },
			{ json: { index: 1 }, pairedItem: { item: 1 } },
		]);
	});

	it('leaves the rest alone once the execution is stopped', async () => {
		const controller = new AbortController();
		const seen: number[] = [];
		await processItems(
			executionOf(3, { signal: controller.signal, continueOnFail: true }),
			(_, index) => {
				seen.push(index);
				controller.abort();
				return [];
			},
		);
		expect(seen).toEqual([0]);
	});
});
