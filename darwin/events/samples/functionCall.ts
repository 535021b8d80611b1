import type { FunctionCallPayload } from '../event';

/** The AI books a visit while the contact waits for the answer. */
export const functionCallSample: FunctionCallPayload = {
	eventType: 'function.call.bookMeeting',
	timestamp: '2026-03-12T15:04:09.412Z',
	agentId: '1042',
	agentName: 'Lucía',
	data: {
		functionCallId: '884213',
		functionStatus: 'pending',
		inputs: {
			date: '2026-03-16',
			time: '10:30',
			name: 'María José Núñez',
			email: 'mjnunez@example.com',
			notes: 'Prefiere videollamada 📹',
		},
		app: { name: 'Agenda' },
	},
};
