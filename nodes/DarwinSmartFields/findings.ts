import type { NodeExecutionHint } from 'n8n-workflow';
import type { FieldProblem } from '../../darwin/smartFields/columns';
import type { SmartField } from '../../darwin/smartFields/read';
import { listNames } from '../../darwin/text/list';
import { warningHint } from '../shared/warningHint';

const SHOWN = 5;

/**
 * What the user should know about an execution that continued: the values that could not be converted, and the
 * listed fields that no item had, which are most often misspelled.
 */
export class Findings {
	private items = 0;
	private unreadable = 0;
	private readonly shown: string[] = [];
	private readonly timesMissing = new Map<string, number>();
	private readonly known = new Set<string>();

	/** Takes note of an item. */
	add(index: number, problems: readonly FieldProblem[], fields: readonly SmartField[]): void {
		this.items += 1;
		for (const { name } of fields) this.known.add(name);
		for (const { kind, field, detail } of problems) {
			if (kind === 'missing') {
				this.timesMissing.set(field, (this.timesMissing.get(field) ?? 0) + 1);
			} else {
				this.unreadable += 1;
				if (this.shown.length < SHOWN) this.shown.push(`item ${index}: ${detail}`);
			}
		}
	}

	/** The hints for n8n to show above the output. */
	hints(): NodeExecutionHint[] {
		return [...this.missingTexts(), ...this.unreadableTexts()].map(warningHint);
	}

	private missingTexts(): string[] {
		const inNoItem = [...this.timesMissing].filter(([, times]) => times === this.items);
		if (inNoItem.length === 0) return [];
		const names = inNoItem.map(([name]) => `“${name}”`);
		const known =
			this.known.size > 0
				? `Smart fields found: ${listNames([...this.known])}`
				: 'No smart fields were found';
		return [
			`No item has the smart field${names.length === 1 ? '' : 's'} ${listNames(names)}. ${known}.`,
		];
	}

	private unreadableTexts(): string[] {
		if (this.unreadable === 0) return [];
		const more = this.unreadable - this.shown.length;
		const list = this.shown.join('; ') + (more > 0 ? `; and ${more} more` : '');
		return [`Values that could not be converted: ${list}.`];
	}
}
