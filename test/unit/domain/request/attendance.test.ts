import { describe, expect, it } from 'vitest';
import { isInPerson, mayBeHosted, mayBeMatched, maySign } from '../../../../src/domain/request/attendance.ts';
import type { Attendance } from '../../../../src/domain/request/attendance.ts';
import { policyIds, shippedPolicy } from '../policy/policy-files.ts';

const atDesk: Attendance = { kind: 'at-desk' };
const remote: Attendance = { kind: 'remote', hasOriginals: false };
const byDelegate: Attendance = { kind: 'remote', hasOriginals: true };
const atTheirPlace: Attendance = {
  kind: 'at-their-place',
  place: 'home',
  address: 'حي السلام',
  wentBy: 'سارة',
};

describe('the channels of a policy [other-channels]', () => {
  it.each(policyIds)('of %s have the interview alone in person', (policyId) => {
    const { channels } = shippedPolicy(policyId);
    expect(channels.filter(isInPerson).map(({ id }) => id)).toEqual(['interview']);
  });

  it.each([
    ['mabarrah', 'أ/٢', 'letters'],
    ['mabarrah', 'أ/٣', 'phone'],
    ['mabarrah', 'أ/٤', 'fax'],
    ['mabarrah', 'أ/٥', 'website-email'],
    ['mabarrah', 'أ/٦', 'volunteering'],
    ['athar', 'القنوات/٢', 'phone'],
    ['athar', 'القنوات/٣', 'social-media'],
    ['amass', 'القنوات/٤', 'letters'],
    ['amass', 'القنوات/٥', 'aid-request-service'],
    ['enaya', 'القنوات/٦', 'volunteering'],
    ['enaya', 'القنوات/٧', 'website'],
    ['enaya', 'القنوات/٨', 'branch-delegates'],
    ['deem', 'القنوات/٦', 'email'],
  ] as const)('%s %s: %s brings a request without its person', (policyId, clause, id) => {
    const channel = shippedPolicy(policyId).channels.find((each) => each.id === id);
    expect(channel).toMatchObject({ clause });
    expect(isInPerson(channel!)).toBe(false);
  });

  it('are in person where a policy file does not say', () => {
    expect(isInPerson({ id: 'hall', label: 'الصالة', clause: 'أ/١' })).toBe(true);
  });
});

describe('someone who is not at the desk [other-channels]', () => {
  it('does not sign, and the request waits for them', () => {
    expect([atDesk, remote, byDelegate, atTheirPlace].map(maySign)).toEqual([true, false, false, true]);
  });

  it('has no paper met whose original was not seen', () => {
    const matched = (attendance: Attendance) =>
      (['identity', 'document', 'information'] as const).map((kind) => mayBeMatched(attendance, { kind }));
    expect(matched(remote)).toEqual([false, false, true]);
    expect(matched(byDelegate)).toEqual([true, true, true]);
    expect(matched(atDesk)).toEqual([true, true, true]);
  });

  it('is not offered hospitality', () => {
    expect([atDesk, remote, byDelegate, atTheirPlace].map(mayBeHosted)).toEqual([true, false, false, false]);
  });
});

describe('someone visited at their own place [home-visit]', () => {
  it('shows originals and signs there', () => {
    expect(maySign(atTheirPlace)).toBe(true);
    expect(mayBeMatched(atTheirPlace, { kind: 'document' })).toBe(true);
  });
});
