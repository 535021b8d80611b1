import type { SessionEventType } from '../catalogue';
import type { SessionPayload } from '../event';

const lucia = { agentId: '1042', agentName: 'Lucía' };
const bia = { agentId: 'agt_7Qm2', agentName: 'Bia' };
const emma = { agentId: 2077, agentName: 'Emma' };

/** Two conversations that the samples follow through several events. */
const mariasSession = {
	sessionId: '3391845',
	type: 'inbound',
	channelName: 'WhatsApp',
	conversationTitle: 'María José Núñez',
	conversationThreadId: '5215512345678',
};
const liamsSession = {
	sessionId: '3391688',
	type: 'outbound',
	channelName: 'WhatsApp',
	conversationTitle: 'Liam O’Connor',
	conversationThreadId: '14155550132',
};

/** One payload for each session event: Spanish, Portuguese and English conversations. */
export const sessionSamples: {
	[Type in SessionEventType]: Extract<SessionPayload, { eventType: Type }>;
} = {
	'session.opened': {
		eventType: 'session.opened',
		timestamp: '2026-03-12T14:58:31.007Z',
		...lucia,
		data: {
			...mariasSession,
			summary: null,
			smartFields: {},
			forwardedToName: null,
			lastHumanActivityAt: '2026-03-12T14:58:30.551Z',
		},
	},
	'session.closed': {
		eventType: 'session.closed',
		timestamp: '2026-03-19T15:10:00.000Z',
		...bia,
		data: {
			sessionId: '3391702',
			type: 'inbound',
			channelName: 'Instagram',
			conversationTitle: 'João Conceição',
			conversationThreadId: '5511987654321',
			summary:
				'João perguntou pelo prazo de entrega do sofá e recebeu o código de rastreio. Não há pendências.',
			smartFields: {
				'número do pedido': 'BR-20931',
				satisfação: '9',
				'prazo de entrega': '18/03/2026',
			},
			forwardedToName: 'Thaís  Moraes',
			lastHumanActivityAt: '2026-03-12T15:09:58.120Z',
		},
	},
	'session.closed.unforwarded': {
		eventType: 'session.closed.unforwarded',
		timestamp: '2026-03-19T15:11:00.000Z',
		...emma,
		data: {
			...liamsSession,
			summary: 'Liam asked for the price list and did not answer after receiving it.',
			smartFields: { name: 'Liam', 'product suggested': 'Starter plan', 'follow up': 'yes' },
			forwardedToName: null,
			lastHumanActivityAt: '2026-03-12T15:10:41.000Z',
		},
	},
	'session.analyzed': {
		eventType: 'session.analyzed',
		timestamp: '2026-03-12T15:20:44.310Z',
		...lucia,
		data: {
			...mariasSession,
			summary:
				'María José busca un departamento de dos recámaras en Querétaro con presupuesto de $ 2.450.000. Agendó una visita para el lunes 16 de marzo a las 10:30. 🏡',
			smartFields: {
				nombre: 'María José Núñez',
				correo: 'mjnunez@example.com',
				ciudad: 'Santiago de Querétaro',
				'presupuesto máximo': '$ 2.450.000',
				'¿tiene crédito?': 'sí',
				'fecha de visita': '16/03/2026',
			},
			forwardedToName: null,
			lastHumanActivityAt: '2026-03-12T15:18:02.944Z',
		},
	},
	'session.stage.transitioned': {
		eventType: 'session.stage.transitioned',
		timestamp: '2026-03-12T15:06:12.080Z',
		...lucia,
		data: {
			...mariasSession,
			summary: null,
			smartFields: { nombre: 'María José Núñez' },
			forwardedToName: null,
			lastHumanActivityAt: '2026-03-12T15:06:10.700Z',
		},
	},
	'session.forwarded': {
		eventType: 'session.forwarded',
		timestamp: '2026-03-12T16:00:25.600Z',
		...bia,
		data: {
			sessionId: '3391901',
			type: 'inbound',
			channelName: 'WhatsApp',
			conversationTitle: 'Antônio Gonçalves',
			conversationThreadId: '5521998877665',
			summary: 'Antônio quer falar com uma pessoa sobre a segunda via do boleto.',
			smartFields: { 'nome completo': 'Antônio Gonçalves', CPF: '123.456.789-09' },
			forwardedToName: 'thaís moraes',
			lastHumanActivityAt: '2026-03-12T16:00:21.330Z',
		},
	},
	'session.forwarded.qualified': {
		eventType: 'session.forwarded.qualified',
		timestamp: '2026-03-12T15:22:03.115Z',
		...lucia,
		data: {
			...mariasSession,
			summary:
				'Cliente calificada: presupuesto confirmado, crédito preaprobado y visita agendada para el 16 de marzo.',
			smartFields: {
				nombre: 'María José Núñez',
				correo: 'mjnunez@example.com',
				ciudad: 'Santiago de Querétaro',
				'presupuesto máximo': '$ 2.450.000',
				'product suggested': 'Torre Jacarandas 4B',
			},
			forwardedToName: 'Rodrigo Peña',
			lastHumanActivityAt: '2026-03-12T15:21:50.002Z',
		},
	},
	'session.forwarded.escalated': {
		eventType: 'session.forwarded.escalated',
		timestamp: '2026-03-12T17:41:09.000Z',
		...emma,
		data: {
			sessionId: '3392044',
			type: 'inbound',
			channelName: 'Instagram',
			conversationTitle: 'Zoë Fernández-Smith',
			conversationThreadId: '447700900123',
			summary: 'Zoë received a damaged parcel twice & asks for a refund "today". She is upset.',
			smartFields: {
				'order number': 'UK-55810',
				reason: 'damaged goods',
				'refund amount': '£ 129.90',
			},
			forwardedToName: 'Support Lead',
			lastHumanActivityAt: '2026-03-12T17:40:57.450Z',
		},
	},
	'session.forwarded.recovered': {
		eventType: 'session.forwarded.recovered',
		timestamp: '2026-03-20T09:15:30.000Z',
		...emma,
		data: {
			...liamsSession,
			summary: 'Liam answered the reminder and wants to talk about the Starter plan this week.',
			smartFields: {
				name: 'Liam',
				'product suggested': 'Starter plan',
				'best time to call': 'after 5 pm',
			},
			forwardedToName: 'Priya Raman',
			lastHumanActivityAt: '2026-03-20T09:15:12.808Z',
		},
	},
};
