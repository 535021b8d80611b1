import { findInternational, findNational, findPlan } from '../../../../darwin/phones/plans';

describe('the plans of phone numbers', () => {
	it('tell what can be a mobile phone, and what no person has', () => {
		expect(findInternational('525512345678')).toMatchObject({
			canBeMobile: true,
			isPersonal: true,
		});
		expect(findInternational('541123456789')).toMatchObject({ canBeMobile: true, country: 'AR' });
		expect(findInternational('551133334444')).toMatchObject({
			canBeMobile: false,
			isPersonal: true,
		});
		expect(findInternational('5540041234')).toMatchObject({ isPersonal: false });
		expect(findInternational('18003569377')).toMatchObject({ isPersonal: false });
	});

	it('say whether the digits are those of the international form', () => {
		expect(findInternational('5215512345678')).toMatchObject({
			isOwn: true,
			e164: '+525512345678',
		});
		expect(findInternational('520445512345678')).toMatchObject({ isOwn: false });
		expect(findNational('5512345678', 'MX')).toMatchObject({ isOwn: false, e164: '+525512345678' });
		expect(findNational('123', 'MX')).toBeUndefined();
		expect(findNational('', 'MX')).toBeUndefined();
	});

	it('name the country of digits that are no number of it', () => {
		expect(findPlan('5212')).toEqual({ country: 'MX', callingCode: '52' });
		expect(findPlan('0')).toBeUndefined();
	});
});
