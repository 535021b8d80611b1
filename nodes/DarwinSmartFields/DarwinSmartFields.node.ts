import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { convertSmartFields } from './convertSmartFields';
import { properties } from './parameters';
import { subtitle } from './subtitle';

export class DarwinSmartFields implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Darwin Smart Fields',
		name: 'darwinSmartFields',
		icon: { light: 'file:../../icons/darwin.svg', dark: 'file:../../icons/darwin.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle,
		description: 'Turns the smart fields of a Darwin session into clean, typed columns',
		defaults: { name: 'Darwin Smart Fields' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await convertSmartFields(this)];
	}
}
