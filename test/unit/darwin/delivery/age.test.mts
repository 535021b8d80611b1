import { checkAge } from '../../../../darwin/delivery/age';

describe('checking the age', () => {
	const NOW = Date.UTC(2026, 0, 1, 12);
	const at = (seconds: number) => ({ timestamp: new Date(NOW - seconds * 1000).toISOString() });

	it('accepts any age, and any timestamp, while there is no limit', () => {
		expect(checkAge(at(1e6), 0, NOW)).toEqual({ ok: true });
		expect(checkAge({}, 0, NOW)).toEqual({ ok: true });
		expect(checkAge(at(1e6), -5, NOW)).toEqual({ ok: true });
	});

	it('accepts up to the limit and refuses beyond it', () => {
		expect(checkAge(at(300), 300, NOW)).toEqual({ ok: true });
		expect(checkAge(at(301), 300, NOW)).toMatchObject({ ok: false, outcome: 'stale' });
		expect(checkAge(at(-60), 300, NOW)).toEqual({ ok: true });
	});

	it.each([{}, { timestamp: 'soon' }, { timestamp: null }])(
		'refuses a delivery whose age cannot be told: %j',
		(payload) => {
			expect(checkAge(payload, 300, NOW)).toMatchObject({ ok: false, outcome: 'stale' });
		},
	);
});
