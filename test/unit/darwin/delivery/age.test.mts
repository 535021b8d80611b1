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

const NOW = Date.UTC(2026, 2, 12, 15);
const at = (seconds: number) => ({ timestamp: new Date(NOW + seconds * 1000).toISOString() });

describe('an event from the future', () => {
	it('is fine within five minutes, as clocks differ', () => {
		expect(checkAge(at(300), 60, NOW)).toEqual({ ok: true });
	});

	it('is stale beyond, however long the maximum age is', () => {
		for (const maxAge of [1, 60, 1e9]) {
			expect(checkAge(at(301), maxAge, NOW)).toEqual({
				ok: false,
				outcome: 'stale',
				cause: 'its timestamp is 301 seconds in the future, by the clock of this machine',
			});
		}
	});

	it('is fine while there is no maximum age', () => {
		expect(checkAge(at(1e6), 0, NOW)).toEqual({ ok: true });
	});
});

describe('a timestamp whose unit cannot be told', () => {
	it.each([NOW * 1e3, NOW * 1e6, String(NOW * 1e3)])('passes no maximum age: %j', (timestamp) => {
		expect(checkAge({ timestamp }, 1e9, NOW)).toMatchObject({
			ok: false,
			outcome: 'stale',
			cause: expect.stringContaining('cannot be read'),
		});
	});
});
