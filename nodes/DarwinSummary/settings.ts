import type { IExecuteFunctions } from 'n8n-workflow';
import type { GroupBy } from '../../darwin/summary/digest';
import type { MarkupName } from '../../darwin/summary/markup';
import { asText } from '../../darwin/text/asText';
import type { Source } from '../shared/source';
import { readSource } from '../shared/source';
import type { WhenMissing } from '../shared/whenMissing';

/** What an item, or the digest, becomes. */
export type OutputAs = 'fields' | MarkupName;

/** What a user set in the node, as it applies to one item. */
export interface ItemSettings {
	outputAs: OutputAs;
	/** The values of the Fields parameter. */
	details: string[];
	heading: 'title' | 'custom' | 'none';
	/** With the heading `custom`. */
	headingText: string;
	includeSmartFields: boolean;
	/** In UTF-16 code units; 0 for no limit. */
	maxLength: number;
	whenMissing: WhenMissing;
	source: Source;
}

/** What a user set for the digest as a whole. */
export interface DigestSettings {
	outputAs: OutputAs;
	details: string[];
	heading: string;
	groupBy: GroupBy;
	includeSmartFields: boolean;
}

export function readItemSettings(context: IExecuteFunctions, index: number): ItemSettings {
	const options = context.getNodeParameter('options', index, {}) as { maxLength?: unknown };
	return {
		outputAs: readOutputAs(context),
		details: readDetails(context, index),
		heading: context.getNodeParameter('heading', index, 'title') as ItemSettings['heading'],
		headingText: asText(context.getNodeParameter('headingText', index, '')),
		includeSmartFields: readIncludeSmartFields(context, index),
		maxLength: Number(options.maxLength) || 0,
		whenMissing: context.getNodeParameter('whenMissing', index, 'empty') as WhenMissing,
		source: readSource(context, index),
	};
}

export function readDigestSettings(context: IExecuteFunctions): DigestSettings {
	return {
		outputAs: readOutputAs(context),
		details: readDetails(context, 0),
		heading: asText(context.getNodeParameter('digestHeading', 0, '')),
		groupBy: context.getNodeParameter('groupBy', 0, 'none') as GroupBy,
		includeSmartFields: readIncludeSmartFields(context, 0),
	};
}

function readOutputAs(context: IExecuteFunctions): OutputAs {
	return context.getNodeParameter('operation', 0, 'text') as OutputAs;
}

function readDetails(context: IExecuteFunctions, index: number): string[] {
	const details = context.getNodeParameter('details', index, []);
	return Array.isArray(details) ? details.map(String) : [];
}

function readIncludeSmartFields(context: IExecuteFunctions, index: number): boolean {
	return context.getNodeParameter('includeSmartFields', index, false) === true;
}
