/** Operations of the Darwin node as tests set them up, in n8n-core's engine and in the real n8n alike. */

export const FUNCTION_CALL = '884213';

export const returnResult = {
	resource: 'functionCall',
	operation: 'returnResult',
	authentication: 'apiKey',
	functionCall: 'id',
	functionCallId: FUNCTION_CALL,
	resultAs: 'json',
	resultJson: '{ "disponible": "sí" }',
};

export const sendTemplate = {
	resource: 'message',
	operation: 'sendTemplate',
	authentication: 'apiKey',
	phone: '+52 1 55 1234-5678',
	initialPipelineId: 6278,
	templateId: '1203948571',
	templateParams: ['María José', '16/03'],
};

export const startVoiceCall = {
	resource: 'voiceCall',
	operation: 'start',
	authentication: 'apiKey',
	channelId: '17',
	fromPhone: '+525512345678',
	toPhone: '+5215587654321',
	customerName: 'María José Núñez',
};

export const webhook = { resource: 'webhook', authentication: 'apiKey' };

export const sendTestEvent = { resource: 'testEvent', operation: 'send' };

/** A webhook that is chosen by its ID. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** A row of a list of fields. */
export const field = (name: string, value: unknown, type: string) => ({
	id: name,
	name,
	value,
	type,
});
