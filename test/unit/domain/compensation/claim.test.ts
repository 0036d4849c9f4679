import { describe, expect, it } from 'vitest';
import { attachmentType, mostAttachmentBytes } from '../../../../src/domain/compensation/attachment.ts';
import {
  carriesCompensation,
  emptyFacts,
  lacksOf,
  nextClaimStep,
} from '../../../../src/domain/compensation/claim.ts';
import type { ClaimFacts, ClaimLack } from '../../../../src/domain/compensation/claim.ts';
import { shippedPolicy } from '../policy/policy-files.ts';

const day = '2026-11-21';
const minutes = {
  on: day,
  damage: 'تلف ملف المستفيد',
  size: 'أوراق خمس سنوات',
  causes: 'تسرب ماء في المستودع',
  members: [
    { name: 'خالد الزهراني', approvedOn: day },
    { name: 'هدى المطيري', approvedOn: day },
  ],
};
const fault = { isEstablished: true, how: 'من سجل الملفات', byWhom: 'مدير الجمعية', on: day };
const ruling = {
  from: 'dispute-authority',
  body: 'هيئة التسوية',
  number: '٤٤/١٢',
  on: day,
  isFinal: true,
} as const;
const sessions = [{ on: day, offer: 'اعتذار ومبلغ', answer: 'قبل' }];
const agreement = { isAgreed: true, text: 'مبلغ واعتذار مكتوب', on: day };

describe('the grounds of compensation [compensation]', () => {
  it.each([
    ['mabarrah', 'ث/١', { ground: 'fault', fault }, { ground: 'fault', fault: null }, 'fault-finding'],
    [
      'mabarrah',
      'ث/٢',
      { ground: 'minutes', minutes },
      { ground: 'minutes', minutes: { ...minutes, members: [{ name: 'خالد', approvedOn: day }] } },
      'minutes-members',
    ],
    [
      'mabarrah',
      'ث/٣',
      { ground: 'ruling', ruling },
      { ground: 'ruling', ruling: { ...ruling, isFinal: false } },
      'ruling-final',
    ],
    [
      'mabarrah',
      'ث/٤',
      { ground: 'negotiation', negotiation: { sessions, agreement } },
      { ground: 'negotiation', negotiation: { sessions, agreement: null } },
      'negotiation-result',
    ],
  ] as [string, string, ClaimFacts, ClaimFacts, ClaimLack][])(
    '%s %s carries a compensation once it is complete',
    (policyId, clause, complete, incomplete, lack) => {
      const policy = shippedPolicy(policyId as 'mabarrah');
      expect(policy.compensation?.grounds.find(({ id }) => id === complete.ground)?.clause).toBe(clause);
      expect(lacksOf(complete)).toEqual([]);
      expect(carriesCompensation(complete)).toBe(true);
      expect(lacksOf(incomplete)).toEqual([lack]);
      expect(carriesCompensation(incomplete)).toBe(false);
    },
  );

  it.each([
    [{ on: null }, 'minutes-date'],
    [{ damage: '' }, 'minutes-damage'],
    [{ size: '' }, 'minutes-size'],
    [{ causes: '' }, 'minutes-causes'],
    [{ members: [minutes.members[0]!, { name: 'هدى', approvedOn: null }] }, 'minutes-approvals'],
  ] as const)('asks of the minutes all that ث/٢ names: %j', (without, lack) => {
    expect(lacksOf({ ground: 'minutes', minutes: { ...minutes, ...without } })).toEqual([lack]);
  });

  it('is not carried by a fault that was not established, nor by a talk without agreement', () => {
    expect(carriesCompensation({ ground: 'fault', fault: { ...fault, isEstablished: false } })).toBe(false);
    const failed = { sessions, agreement: { ...agreement, isAgreed: false } };
    expect(carriesCompensation({ ground: 'negotiation', negotiation: failed })).toBe(false);
    // A court's ruling binds as it is.
    const court = { ...ruling, from: 'court', isFinal: false } as const;
    expect(carriesCompensation({ ground: 'ruling', ruling: court })).toBe(true);
  });

  it('lack everything at first, and are followed until the payment', () => {
    for (const ground of ['fault', 'minutes', 'ruling', 'negotiation'] as const) {
      const facts = emptyFacts(ground);
      expect(nextClaimStep({ state: 'open', facts, outcome: null, isPaid: false })).toBe('establish');
    }
    const facts: ClaimFacts = { ground: 'fault', fault };
    const step = (state: 'open' | 'decided' | 'told', isPaid = false) =>
      nextClaimStep({ state, facts, outcome: 'compensated', isPaid });
    expect([step('open'), step('decided'), step('told'), step('told', true)]).toEqual([
      'decide',
      'tell',
      'pay',
      'none',
    ]);
  });
});

describe('an attached paper [compensation]', () => {
  const starting = (...first: number[]) => Uint8Array.from([...first, 0, 0, 0, 0, 0, 0, 0, 0]);

  it('is known by its first bytes', () => {
    const type = (bytes: Uint8Array) => attachmentType(bytes);
    expect(type(starting(0x25, 0x50, 0x44, 0x46, 0x2d))).toEqual({ ok: true, value: 'application/pdf' });
    expect(type(starting(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toEqual({
      ok: true,
      value: 'image/png',
    });
    expect(type(starting(0xff, 0xd8, 0xff))).toEqual({ ok: true, value: 'image/jpeg' });
    expect(type(starting(0x4d, 0x5a))).toEqual({ ok: false, error: 'unknown-type' });
    expect(type(new Uint8Array())).toEqual({ ok: false, error: 'empty' });
    expect(type(new Uint8Array(mostAttachmentBytes + 1))).toEqual({ ok: false, error: 'too-large' });
  });
});
