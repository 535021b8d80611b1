import { readPipeline } from '../../../../darwin/api/pipeline';

const remedy =
	'Open the pipeline in Darwin and paste the address of the page, or the number at its end.';

describe('the pipeline', () => {
	it.each([
		...[2064, '2064', ' 2064 ', '\u200b2064\u2060', '2064.0', '2064.', '02064'],
		...[
			'https://app.getdarwin.ai/agent/1805/pipelines/2064',
			'http://app.getdarwin.ai/agent/1805/pipelines/2064',
			'app.getdarwin.ai/agent/1805/pipelines/2064',
			' https://app.getdarwin.ai/agent/1805/pipelines/2064/\n',
			'\u2066https://app.getdarwin.ai/agent/1805/pipelines/2064\u2069',
			'https://app.getdarwin.ai/agent/1805/pipelines/2064?tab=stages&x=7',
			'https://app.getdarwin.ai/agent/1805/pipelines/2064#stage-9',
			'https://app.getdarwin.ai/agent/1805/pipelines/2064/stages/17',
			'https://app.getdarwin.ai/es/agent/1805/pipelines/2064/',
			'HTTPS://APP.GETDARWIN.AI/agent/1805/Pipelines/2064',
			'https://app.getdarwin.ai:443/agent/1805//pipelines/2064',
			'https://staging.app.getdarwin.ai/pipelines/2064',
			'getdarwin.ai/agent/1805/pipelines/2064',
		],
	])('is 2064 in %j', (value) => {
		expect(readPipeline(value)).toEqual({ ok: true, id: 2064 });
	});

	it.each([undefined, null, '', ' ', '\u200b', '\n'])('is empty in %j', (value) => {
		expect(readPipeline(value)).toEqual({ ok: false, reason: 'is empty', remedy });
	});

	it.each([
		...[0, -5, 6278.5, 1e21, NaN, Infinity, 2 ** 53, true, {}, [], [2064], ['a'], { id: 2064 }],
		...['0', '-5', '6278.5', '6,278', '1e3', '0x10', '12a', '６２７８', 'Ventas', '9'.repeat(17)],
		...[
			'https://app.getdarwin.ai/agent/1805',
			'https://app.getdarwin.ai/agent/1805/pipelines',
			'https://app.getdarwin.ai/agent/1805/pipelines/',
			'https://app.getdarwin.ai/agent/1805/pipelines/new',
			'https://app.getdarwin.ai/agent/1805/pipelines/2064abc',
			'https://app.getdarwin.ai/agent/1805/mypipelines/2064',
			'https://app.getdarwin.ai/?next=/pipelines/2064',
			'https://app.hubspot.com/contacts/99/pipelines/2064',
			'https://getdarwin.ai.example.com/pipelines/2064',
			'https://notgetdarwin.ai/pipelines/2064',
			'https://getdarwin.ai@example.com/pipelines/2064',
			'ftp://app.getdarwin.ai/pipelines/2064',
			'javascript:app.getdarwin.ai/pipelines/2064',
			'https:// app.getdarwin.ai/pipelines/2064',
			'https://app.getdarwin.ai/pipelines/99999999999999999',
			'/agent/1805/pipelines/2064',
		],
	])('is not in %p', (value) => {
		expect(readPipeline(value)).toEqual({
			ok: false,
			reason: 'is neither a number nor the address of a pipeline in Darwin',
			remedy,
		});
	});
});
