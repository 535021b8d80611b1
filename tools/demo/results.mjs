/**
 * What the last node of an example outputs when the workflow runs with the events that are pinned in it.
 *
 * @typedef {{node: string, items: Array<Record<string, any>>}} Result
 */

/** The examples that make something of an event. @type {Record<string, Result>} */
export const RESULTS = {
	'analyzed-to-digest': {
		node: 'Your chat or email',
		items: [
			{
				count: 5,
				text: [
					'# Sesiones de hoy (5)',
					'## Bia (2)',
					'**João Conceição**',
					'João perguntou pelo prazo de entrega do sofá e recebeu o código de rastreio. Não há pendências.',
					'**Antônio Gonçalves**',
					'Antônio quer falar com uma pessoa sobre a segunda via do boleto.',
					'## Emma (2)',
					'**Liam O’Connor**',
					'Liam answered the reminder and wants to talk about the Starter plan this week.',
					'**Zoë Fernández-Smith**',
					'Zoë received a damaged parcel twice & asks for a refund "today". She is upset.',
					'## Lucía (1)',
					'**María José Núñez**',
					'Cliente calificada: presupuesto confirmado, crédito preaprobado y visita agendada para el 16 de marzo.',
				].join('\n\n'),
			},
		],
	},
	'escalated-to-chat-alert': {
		node: 'Your chat',
		items: [
			{
				sessionId: '3392044',
				text: [
					'🚨 Zoë Fernández-Smith → Support Lead',
					'Zoë received a damaged parcel twice & asks for a refund "today". She is upset.',
					'order number: UK-55810\nreason: damaged goods\nrefund amount: £ 129.90',
				].join('\n\n'),
			},
		],
	},
	'function-call-answer': {
		node: 'Answer the AI',
		items: [{ functionCallId: '884213' }],
	},
	'function-call-lookup': {
		node: 'Your answer',
		items: [
			{
				functionCallId: '884213',
				returnData: { available: true, freeTimes: ['09:00', '10:30', '16:00'] },
			},
		],
	},
	'qualified-handoff-to-crm': {
		node: 'Your CRM',
		items: [
			{
				contact: {
					name: 'María José Núñez',
					email: 'mjnunez@example.com',
					phone: '+5215512345678',
					city: 'Santiago de Querétaro',
				},
				deal: { name: 'Torre Jacarandas 4B', amount: 2450000, owner: 'Rodrigo Peña' },
				note: 'Cliente calificada: presupuesto confirmado, crédito preaprobado y visita agendada para el 16 de marzo.',
				externalId: '3391845',
			},
		],
	},
};
