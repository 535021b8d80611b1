import { readSecrets } from '../../../../darwin/delivery/secrets';

describe('reading the secrets of a credential', () => {
	it('gives the signing secret alone, or with the previous one behind it', () => {
		expect(readSecrets({ signingSecret: 'new' })).toEqual({ ok: true, secrets: ['new'] });
		expect(readSecrets({ signingSecret: 'new', previousSigningSecret: '' })).toEqual({
			ok: true,
			secrets: ['new'],
		});
		expect(readSecrets({ signingSecret: 'new', previousSigningSecret: 'old' })).toEqual({
			ok: true,
			secrets: ['new', 'old'],
		});
	});

	it('leaves whitespace within a secret alone', () => {
		expect(readSecrets({ signingSecret: 'two words' })).toEqual({
			ok: true,
			secrets: ['two words'],
		});
	});

	it.each([
		['missing', {}, 'Signing Secret is empty'],
		['empty', { signingSecret: '' }, 'Signing Secret is empty'],
		['null', { signingSecret: null }, 'Signing Secret is empty'],
		['empty, with a previous one', { signingSecret: '', previousSigningSecret: 'old' }, 'is empty'],
		['only whitespace', { signingSecret: ' \t\n' }, 'contains only whitespace'],
		['a space before', { signingSecret: ' s' }, 'whitespace before or after'],
		['a line break after', { signingSecret: 's\n' }, 'whitespace before or after'],
		['a no-break space after', { signingSecret: 's\u00a0' }, 'whitespace before or after'],
		['not text', { signingSecret: 5 }, 'is not text'],
		[
			'a space in the previous one',
			{ signingSecret: 's', previousSigningSecret: 'p ' },
			'Previous Signing Secret has whitespace',
		],
		[
			'only whitespace in the previous one',
			{ signingSecret: 's', previousSigningSecret: ' ' },
			'Previous Signing Secret contains only whitespace',
		],
	])('refuses a secret that is %s, and says so', (_, credential, message) => {
		const reading = readSecrets(credential);
		expect(reading.ok).toBe(false);
		expect(reading).toHaveProperty('reason', expect.stringContaining(message));
	});

	it('never repeats a secret in its message', () => {
		const reading = readSecrets({ signingSecret: ' top-secret ' });
		expect(JSON.stringify(reading)).not.toContain('top-secret');
	});
});
