import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { properties } from './parameters';
import { subtitle } from './subtitle';
import { combineAll, summarizeEach } from './summarize';

export class DarwinSummary implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Darwin Summary',
		name: 'darwinSummary',
		icon: { light: 'file:../../icons/darwin.svg', dark: 'file:../../icons/darwin.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle,
		description: 'Formats the summary of a Darwin session for a chat, an email or a CRM note',
		defaults: { name: 'Darwin Summary' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const isDigest = this.getNodeParameter('resource', 0, 'session') === 'digest';
		return [await (isDigest ? combineAll(this) : summarizeEach(this))];
	}
}
