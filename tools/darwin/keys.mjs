/** The keys that the simulator accepts: they open nothing else. */
export const API_KEY = 'key-for-trying-only-91c2';
export const APP = {
	appKey: 'app-key-for-trying-only',
	appSecret: 'app-secret-for-trying-only-77aa',
	agentId: '1042',
};
