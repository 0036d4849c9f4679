import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueStanding } from '../../../../src/domain/request/due-standing.ts';
import { replyRange, replyStanding, replyStandings } from '../../../../src/domain/request/reply-standing.ts';
import type { ReplyDue } from '../../../../src/domain/request/reply-standing.ts';
import { replyFor } from '../../../../src/domain/request/reply-rule.ts';
import { addDays, isoDate } from '../../../../src/domain/time/plain-date.ts';
import { shippedPolicy } from '../policy/policy-files.ts';
import type { PolicyId } from '../policy/policy-files.ts';

const completedOn = isoDate('2026-11-21');

function dueUnder(id: PolicyId): ReplyDue {
  const { reply } = shippedPolicy(id);
  const { notAfter, notBefore } = replyFor(reply, completedOn);
  const on = notAfter ?? notBefore;
  return reply === null || on === null ? null : { kind: reply.kind, on };
}

describe('the reply rule as a worklist [request-status]', () => {
  it.each([
    [
      'mabarrah',
      'ت/٦',
      [
        ['2026-12-06', 'on-time'],
        ['2026-12-07', 'due-soon'],
        ['2026-12-10', 'due-soon'],
        ['2026-12-11', 'overdue'],
      ],
    ],
    [
      'athar',
      'التعامل/٥',
      [
        ['2026-11-21', 'too-early'],
        ['2026-12-04', 'too-early'],
        ['2026-12-05', 'may-be-answered'],
        ['2027-03-01', 'may-be-answered'],
      ],
    ],
    ['amass', 'التعامل/٥', [['2026-12-04', 'too-early']]],
    ['enaya', 'التعامل/٥', [['2026-12-05', 'may-be-answered']]],
    ['deem', 'التعامل/٣', [['2027-03-01', 'not-stated']]],
  ] as const)('%s %s', (id, _clause, days) => {
    const due = dueUnder(id);
    for (const [day, standing] of days)
      expect([day, replyStanding(due, isoDate(day))]).toEqual([day, standing]);
  });

  it('never calls an earliest date overdue, nor a latest one too early', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const day = addDays(completedOn, days);
        const [latest, earliest] = (['latest', 'earliest'] as const).map((kind) =>
          replyStanding({ kind, on: completedOn }, day),
        );
        expect(['on-time', 'due-soon', 'overdue']).toContain(latest);
        expect(['too-early', 'may-be-answered']).toContain(earliest);
      }),
    );
  });

  it('finds by date just the requests with that standing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.constantFrom('latest', 'earliest'), (days, kind) => {
        const on = addDays(completedOn, days);
        const standing = replyStanding({ kind, on }, completedOn);
        const found = replyStandings.filter((each) => {
          const range = replyRange(each, completedOn);
          return (
            range.kind === kind &&
            (range.from === null || range.from <= on) &&
            (range.until === null || on <= range.until)
          );
        });
        expect(found).toEqual([standing]);
      }),
    );
  });
});

describe('what is due [dues]', () => {
  it.each([
    ['mabarrah', 'ح/٣', '2026-11-20', 'overdue'],
    ['mabarrah', 'ح/٣', '2026-11-21', 'coming'],
    ['mabarrah', 'ح/٣', '2026-11-28', 'coming'],
    ['mabarrah', 'ح/٣', '2026-11-29', 'later'],
  ] as const)('%s %s: due on %s it is %s', (_policy, _clause, on, standing) => {
    expect(dueStanding(isoDate(on), completedOn)).toBe(standing);
  });
});
