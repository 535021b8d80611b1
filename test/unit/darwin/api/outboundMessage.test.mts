import type { TemplateMessage } from '../../../../darwin/api/outboundMessage';
import { buildTemplateMessage } from '../../../../darwin/api/outboundMessage';

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

	it.each([
		[{ initialPipelineId: '' }, 'Pipeline ID', 'is not a whole number'],
		[{ initialPipelineId: 1.5 }, 'Pipeline ID', 'is not a whole number'],
		[{ initialPipelineId: '12a' }, 'Pipeline ID', 'is not a whole number'],
		[{ initialPipelineId: null }, 'Pipeline ID', 'is not a whole number'],
		[{ templateId: ' ' }, 'Template ID', 'is empty'],
		[{ source: { utm_medium: 'x' } }, 'Source', 'has no utm_source, which Darwin requires'],
		[{ source: { utm_source: ' ' } }, 'Source', 'has no utm_source, which Darwin requires'],
	])('is refused with %j: %s %s', (changes, field, reason) => {
		expect(bodyOf(changes)).toEqual({ ok: false, field, reason });
	});
});
