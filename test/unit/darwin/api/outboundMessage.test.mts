import type { TemplateMessage } from '../../../../darwin/api/outboundMessage';
import { buildTemplateMessage, readWholeNumber } from '../../../../darwin/api/outboundMessage';

const message: TemplateMessage = {
	channelType: 'wa-cloud',
	initialPipelineId: 6278,
	templateId: '1203948571',
	templateParams: ['María', '16/03'],
	source: {},
	bodyParams: [],
	buttonsParams: [],
};
const bodyOf = (changes: Partial<TemplateMessage>) => {
	const reading = buildTemplateMessage({ ...message, ...changes });
	return reading.ok ? reading.body : reading;
};

describe('the body of a template message', () => {
	it('is as Darwin is really sent it', () => {
		expect(
			bodyOf({ source: { utm_source: 'n8n', utm_medium: 'whatsapp', campaña: 'marzo' } }),
		).toEqual({
			channelType: 'wa-cloud',
			initialPipelineId: 6278,
			templateId: '1203948571',
			templateParams: ['María', '16/03'],
			source: { utm_source: 'n8n', utm_medium: 'whatsapp', campaña: 'marzo' },
		});
	});

	it('has no source unless one is given', () => {
		expect(bodyOf({})).not.toHaveProperty('source');
	});

	it('takes a pipeline that was written as text, and a template with spaces around it', () => {
		expect(bodyOf({ initialPipelineId: ' 6278 ', templateId: ' 12 ' })).toMatchObject({
			initialPipelineId: 6278,
			templateId: '12',
		});
	});

	it('holds the newer parameters in place of the older ones', () => {
		const newer = bodyOf({ templateParams: [], bodyParams: ['a'], buttonsParams: ['b'] });
		expect(newer).toMatchObject({ bodyParams: ['a'], buttonsParams: ['b'] });
		expect(newer).not.toHaveProperty('templateParams');
		expect(bodyOf({ bodyParams: ['a'] })).toMatchObject({
			templateParams: ['María', '16/03'],
			bodyParams: ['a'],
		});
		expect(bodyOf({ templateParams: [] })).toMatchObject({ templateParams: [] });
	});

	it('holds a pipeline that was given by its address, and a template that was given as a number', () => {
		const initialPipelineId = 'https://app.getdarwin.ai/agent/1805/pipelines/2064';
		expect(bodyOf({ initialPipelineId, templateId: 1203948571 })).toMatchObject({
			initialPipelineId: 2064,
			templateId: '1203948571',
		});
	});

	it('holds every list of parameters in lines of their own', () => {
		expect(
			bodyOf({
				templateParams: ['a\nb', 5],
				bodyParams: '["c\\td", true]',
				buttonsParams: [['e', '  f']],
			}),
		).toMatchObject({
			templateParams: ['a b', '5'],
			bodyParams: ['c d', 'true'],
			buttonsParams: ['e', 'f'],
		});
	});

	it('holds a source of nothing but texts', () => {
		const source = { utm_source: 5, utm_medium: true, utm_campaign: null, ['__proto__']: 'x' };
		const body = bodyOf({ source });
		expect(JSON.parse(JSON.stringify(body)).source).toEqual(
			JSON.parse('{"utm_source":"5","utm_medium":"true","utm_campaign":"","__proto__":"x"}'),
		);
	});

	it.each([
		[{ initialPipelineId: '' }, 'Pipeline', 'is empty'],
		[
			{ initialPipelineId: 'Ventas' },
			'Pipeline',
			'is neither a number nor the address of a pipeline in Darwin',
		],
		[{ templateId: ' ' }, 'Template ID', 'is empty'],
		[{ templateId: null }, 'Template ID', 'is empty'],
		[{ templateId: { id: '12' } }, 'Template ID', 'is not text'],
		[{ templateId: ['12'] }, 'Template ID', 'is not text'],
		[
			{ templateId: Number('1203948571039485712') },
			'Template ID',
			'is a number that has lost digits; it must be text',
		],
		[{ source: { utm_medium: 'x' } }, 'Source', 'has no utm_source, which Darwin requires'],
		[{ source: { utm_source: ' ' } }, 'Source', 'has no utm_source, which Darwin requires'],
		[{ source: { utm_source: 'n8n', campaña: {} } }, '“campaña” under Source', 'is not text'],
		[{ source: { utm_source: ['n8n'] } }, '“utm_source” under Source', 'is not text'],
		[{ templateParams: ['a', ''] }, 'Parameter 2 under Template Parameters', 'is empty'],
		[{ bodyParams: [{}] }, 'Parameter 1 under Body Parameters', 'is an object, not text'],
		[{ buttonsParams: ['a', ['b']] }, 'Parameter 2 under Button Parameters', 'is a list, not text'],
	])('is refused with %j: %s %s', (changes, field, reason) => {
		expect(bodyOf(changes)).toMatchObject({ ok: false, field, reason });
	});
});

describe('a whole number', () => {
	it.each([17, '17', ' 17 '])('is read from %j', (value) => {
		expect(readWholeNumber(value)).toBe(17);
	});

	it.each(['x', '', 1.5, '1.5', null, undefined, {}, [], true, 2 ** 53])(
		'is not read from %j',
		(value) => {
			expect(readWholeNumber(value)).toBeUndefined();
		},
	);
});
