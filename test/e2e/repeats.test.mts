import { SAMPLES } from '../../darwin/events/samples';
import { breakExecutions } from '../support/database.mts';
import { client, logLines, post, publishTrigger } from '../support/n8n.mts';

const BODY = JSON.stringify(SAMPLES['session.analyzed']);
const PARAMETERS = { events: ['session.*'], options: { ignoreRepeats: 5 } };
const ACCEPTED = { status: 200, body: { status: 'accepted' } };
const ALREADY = { status: 200, body: { status: 'ignored', reason: 'already received' } };

describe('ignoring repeats in a real n8n', () => {
	it('starts one execution for 50 identical deliveries at once, and tells the others', async () => {
		const workflow = await publishTrigger(PARAMETERS);
		const answers = await Promise.all(
			Array.from({ length: 50 }, async () => await post(workflow.url, BODY)),
		);
		const isRepeat = ({ body }: (typeof answers)[number]) => body.status === 'ignored';
		expect(answers.filter((answer) => !isRepeat(answer))).toMatchObject([ACCEPTED]);
		expect(answers.filter(isRepeat)).toEqual(Array(49).fill(ALREADY));
		expect(logLines(workflow.id).filter((line) => line.includes('received already'))).toHaveLength(
			49,
		);

		// One that comes afterwards would be behind an execution too many.
		expect(await post(workflow.url, `${BODY} `)).toMatchObject(ACCEPTED);
		const executions = await client.waitForExecutions(workflow.id, 2);
		expect(executions).toHaveLength(2);
	}, 120_000);

	it('takes a delivery again that n8n could not start', async () => {
		const workflow = await publishTrigger(PARAMETERS);
		const mend = await breakExecutions(workflow.id);
		try {
			expect(await post(workflow.url, BODY)).toMatchObject({ status: 500 });
			expect(await post(workflow.url, BODY)).toMatchObject({ status: 500 });
		} finally {
			await mend();
		}
		expect(await post(workflow.url, BODY)).toMatchObject(ACCEPTED);
		expect(await post(workflow.url, BODY)).toEqual(ALREADY);
		expect(await client.waitForExecutions(workflow.id, 1)).toHaveLength(1);
	}, 120_000);

	it('keeps workflows apart', async () => {
		const workflows = [await publishTrigger(PARAMETERS), await publishTrigger(PARAMETERS)];
		for (const { url } of workflows) expect(await post(url, BODY)).toMatchObject(ACCEPTED);
		for (const { url } of workflows) expect(await post(url, BODY)).toEqual(ALREADY);
	}, 120_000);
});
