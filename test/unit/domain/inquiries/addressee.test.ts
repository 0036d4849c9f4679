import { describe, expect, it } from 'vitest';
import { addresseeOf, handoverCapability } from '../../../../src/domain/inquiries/addressee.ts';
import { isStale } from '../../../../src/domain/inquiries/staleness.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';
import { shippedPolicy } from '../policy/policy-files.ts';

describe('a question beyond the desk', () => {
  it.each([
    ['mabarrah', 'خ/١', 'contact-officer', 'ضابط الاتصال'],
    ['athar', 'التعامل/٣', 'social-researcher', 'مسئول البحث الاجتماعي'],
    ['amass', 'التعامل/٣', 'social-researcher', 'مسئول البحث الاجتماعي'],
    ['enaya', 'التعامل/٣', 'social-researcher', 'مسئول البحث الاجتماعي'],
  ] as const)(
    'goes where %s %s sends it [researcher-handover] [contact-officers]',
    (id, clause, to, label) => {
      const policy = shippedPolicy(id);
      expect(addresseeOf(policy, [])).toMatchObject({ to, clause, label });
      expect(addresseeOf({ ...policy, unclear: null }, []).to).toBe('supervisor');
    },
  );

  it('of Deem, whose policy names nobody, goes to the supervisor or whom the association chose', () => {
    const deem = shippedPolicy('deem');
    expect(addresseeOf(deem, [])).toEqual({ to: 'supervisor', label: null, clause: null });
    expect(addresseeOf(deem, ['researcher-handover']).to).toBe('social-researcher');
    expect(addresseeOf(deem, ['contact-officers']).to).toBe('contact-officer');
  });

  it('is handed over with a slip only to an officer', () => {
    expect(handoverCapability({ to: 'social-researcher' })).toBe('researcher-handover');
    expect(handoverCapability({ to: 'contact-officer' })).toBe('contact-officers');
    expect(handoverCapability({ to: 'supervisor' })).toBeNull();
  });
});

describe('an answer [answer-book]', () => {
  it('is stale when it has not been checked for six months', () => {
    const today = isoDate('2026-11-21');
    expect(isStale(isoDate('2026-05-21'), today)).toBe(true);
    expect(isStale(isoDate('2026-05-22'), today)).toBe(false);
  });
});
