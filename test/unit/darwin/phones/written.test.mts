import { readWrittenPhone } from '../../../../darwin/phones/written';

describe('what was written as a phone number', () => {
	it.each([
		['+52 55 1234 5678', '525512345678', 'international'],
		['0052 55 1234 5678', '525512345678', 'international'],
		['(+52) 55 1234 5678', '525512345678', 'international'],
		['+55 (0)11 98765-4321', '5511987654321', 'international'],
		['(11) 98765-4321', '11987654321', 'national'],
		['[11] 98765-4321', '11987654321', 'national'],
		['011 98765-4321', '011987654321', 'national'],
		['(0)11 98765-4321', '011987654321', 'national'],
		['11 98765-4321', '11987654321', 'open'],
		[11987654321, '11987654321', 'open'],
	])('%j has digits, and says which country it is of or does not', (written, digits, kind) => {
		expect(readWrittenPhone(written)).toEqual({ ok: true, digits, kind });
	});

	it('takes no time, however long it is', () => {
		const start = performance.now();
		for (const unit of ['1,', '1 / ', '(0)', '+', '\u200e', 'e+']) {
			expect(readWrittenPhone(unit.repeat(200_000)).ok).toBe(false);
		}
		expect(performance.now() - start).toBeLessThan(1_000);
	});
});
