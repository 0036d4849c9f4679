import { describe, expect, it } from 'vitest';
import { parseComplaintLink } from '../../../../src/domain/complaints/complaint-link.ts';
import {
  complaintKinds,
  maySettleNow,
  mustTrySettlement,
  nextComplaintStep,
} from '../../../../src/domain/complaints/complaint.ts';
import type { ComplaintState } from '../../../../src/domain/complaints/complaint.ts';
import { timeTaken } from '../../../../src/domain/complaints/time-taken.ts';
import { barToHandle, goesOutside } from '../../../../src/domain/complaints/who-may.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';
import { shippedPolicy } from '../policy/policy-files.ts';
import type { PolicyId } from '../policy/policy-files.ts';

const course = (state: ComplaintState, kind: (typeof complaintKinds)[number] = 'complaint') => ({
  kind,
  state,
  isAnonymous: false,
  wasReopened: false,
});

describe('what the policies state about complaints [complaints]', () => {
  it.each([
    ['mabarrah', 'ج/١', { committee: 'لجنة المتابعة', link: true, amicable: 'ج/٣' }],
    ['mabarrah', 'ج/٣', { committee: 'لجنة المتابعة', link: true, amicable: 'ج/٣' }],
    ['deem', 'العدل/٢', { committee: undefined, link: false, amicable: undefined }],
  ] as const)('%s %s', (policyId, clause, stated) => {
    const rule = shippedPolicy(policyId).complaints;
    expect([...(rule?.clauses ?? []), rule?.amicable?.clause]).toContain(clause);
    expect(rule?.committee?.name).toBe(stated.committee);
    expect(rule?.link !== null).toBe(stated.link);
    expect(rule?.amicable?.clause).toBe(stated.amicable);
    // The clause's own words carry what the file says of it.
    const text = shippedPolicy(policyId).clauses.find(({ id }) => id === clause)?.text ?? '';
    if (clause === 'ج/١')
      for (const part of [rule!.link!.label, rule!.committee!.name]) expect(text).toContain(part);
    if (clause === 'ج/٣') expect(text).toContain('ودياً');
    if (clause === 'العدل/٢') expect(text).toContain('التظلم على أي إجراء');
  });

  it('is nothing in the others', () => {
    for (const policyId of ['athar', 'amass', 'enaya'] satisfies PolicyId[])
      expect(shippedPolicy(policyId).complaints).toBeUndefined();
  });
});

describe('the course of a complaint [complaints]', () => {
  it('tries an amicable settlement before the decision where the policy has it (ج/٣)', () => {
    const states = ['received', 'looked-into', 'settlement-tried', 'decided', 'told', 'closed'] as const;
    const steps = (isStated: boolean) => states.map((state) => nextComplaintStep(course(state), isStated));
    expect(steps(true)).toEqual(['take', 'settle', 'decide', 'tell', 'close', 'none']);
    expect(steps(false)).toEqual(['take', 'decide', 'decide', 'tell', 'close', 'none']);
    expect(complaintKinds.filter((kind) => mustTrySettlement(kind, true))).toEqual([
      'complaint',
      'grievance',
    ]);
    expect(maySettleNow(course('decided'))).toBe(false);
  });

  it('tells nobody where nobody is known', () => {
    expect(nextComplaintStep({ ...course('decided'), isAnonymous: true }, true)).toBe('close');
  });

  it('counts days from the day after receipt, working days without weekends and days off', () => {
    const taken = (from: string, to: string) => timeTaken(isoDate(from), isoDate(to));
    expect(taken('2026-11-19', '2026-11-19')).toEqual({ days: 0, workingDays: 0 });
    expect(taken('2026-11-19', '2026-11-22')).toEqual({ days: 3, workingDays: 1 });
    // The national day, 23 September 2026, is a Wednesday.
    expect(taken('2026-09-22', '2026-09-24')).toEqual({ days: 2, workingDays: 1 });
  });
});

describe('who may handle a complaint [complaints]', () => {
  const receptionist = { id: 'r', role: 'receptionist' } as const;
  const researcher = { id: 's', role: 'researcher' } as const;
  const supervisor = { id: 'm', role: 'supervisor' } as const;
  const about = { kind: 'grievance', isOutside: false } as const;

  it('is nobody whom it concerns or who took the decision (Deem العدل/٢)', () => {
    expect(barToHandle({ concerns: ['m'], decisionBy: null }, supervisor, about)).toBe('concerned');
    expect(barToHandle({ concerns: [], decisionBy: 'm' }, supervisor, about)).toBe('own-decision');
    expect(barToHandle({ concerns: [], decisionBy: 'm' }, researcher, about)).toBeNull();
    expect(barToHandle({ concerns: [], decisionBy: null }, receptionist, about)).toBe('role');
  });

  it('is someone outside the desk where that leaves nobody', () => {
    const own = { concerns: ['m'], decisionBy: null };
    expect(goesOutside(own, 'complaint', [receptionist, supervisor])).toBe(true);
    expect(goesOutside(own, 'complaint', [receptionist, supervisor, researcher])).toBe(false);
    expect(barToHandle(own, receptionist, { kind: 'complaint', isOutside: true })).toBeNull();
  });

  it.each([['mabarrah', 'ج/٢']] as const)('is anyone for technical help [technical-help]: %s %s', () => {
    const none = { concerns: [], decisionBy: null };
    expect(barToHandle(none, receptionist, { kind: 'technical-help', isOutside: false })).toBeNull();
  });
});

describe('the link for complaints [complaints]', () => {
  it.each([
    ['https://example.org/complaints', 'https://example.org/complaints'],
    [' HTTPS://Example.ORG ', 'https://example.org'],
  ])('is taken as %s', (typed, link) => {
    expect(parseComplaintLink(typed)).toEqual({ ok: true, value: link });
  });

  it.each([
    ['http://example.org', 'not-https'],
    ['javascript:alert(1)', 'not-a-link'],
    ['https://user:secret@example.org', 'not-a-link'],
    ['https://localhost', 'not-a-link'],
    ['https://example.org/a b', 'not-a-link'],
    [`https://example.org/${'a'.repeat(300)}`, 'not-a-link'],
  ])('is refused as %s', (typed, error) => {
    expect(parseComplaintLink(typed)).toEqual({ ok: false, error });
  });
});
