import type { INodeTypeDescription } from 'n8n-workflow';
import { EVENT_CATALOGUE } from '../../darwin/events/catalogue';
import { asExpression } from '../shared/expression';

/** What a person reads around the node: while it waits, and when its workflow is on or off. */

export const eventTriggerDescription = 'Waiting for an event from Darwin at the test URL';

export const activationMessage =
	'Events that Darwin sends to the Production URL now start this workflow. With manual setup, paste that URL into Darwin if you have not done so yet.';

export const triggerPanel: INodeTypeDescription['triggerPanel'] = {
	header: 'Receive events from Darwin',
	executionsHelp: {
		inactive:
			'<b>While building</b>, click “execute step”, then send an event to the <b>Test URL</b>. It appears here, one event per click. <br /><br /> <b>When it works</b>, publish the workflow and, with manual setup, paste the <b>Production URL</b> into Darwin. Every chosen event then starts an execution, which appears in the executions list.',
		active:
			'<b>While building</b>, click “execute step”, then send an event to the <b>Test URL</b>. It appears here, one event per click. <br /><br /> <b>This workflow is published</b>: every chosen event sent to the <b>Production URL</b> starts an execution, which appears in the executions list, not here.',
	},
	activationHint: {
		inactive: 'Publish the workflow to receive events continuously',
		active: 'The workflow is published: events sent to the Production URL start it automatically',
	},
};

export const WEBHOOK_NOTICE =
	'Open <b>Webhook URLs</b> above, choose <b>Production URL</b>, copy it, and paste it into Darwin as the webhook URL. The Test URL works only while this node listens for a test event.';

/** For {@link asExpression}. */
function describeChoice(
	parameters: { events?: string[] },
	names: Array<{ value: string; name: string }>,
): string {
	return names
		.filter((entry) => (parameters.events || []).includes(entry.value))
		.map((entry) => entry.name)
		.join(', ');
}

/** Names the chosen events below the node. */
export const subtitle = asExpression(
	describeChoice,
	EVENT_CATALOGUE.map(({ value, name }) => ({ value, name })),
);
