import { describe, expect, it } from 'vitest';
import {
  announcementState,
  isOpenOn,
  judgePublication,
  linesOf,
  standingOfService,
} from '../../../../src/domain/entitlement/announcement.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';

const day = (text: string | null) => (text === null ? null : isoDate(text));
const days = (publishedOn: string | null, opensOn: string, closesOn: string | null, replacedOn?: string) => ({
  publishedOn: day(publishedOn),
  opensOn: isoDate(opensOn),
  closesOn: day(closesOn),
  replacedOn: day(replacedOn ?? null),
});

describe('a service at the desk [announcements]', () => {
  const published = (opensOn: string, closesOn: string | null) => days('2026-11-01', opensOn, closesOn);

  it.each([
    ['open', [published('2026-11-01', null)]],
    ['open', [published('2026-12-01', null), published('2026-11-01', '2026-11-30')]],
    ['opens-later', [published('2026-12-01', null)]],
    ['opens-later', [published('2026-12-01', null), published('2026-11-01', '2026-11-10')]],
    ['closed', [published('2026-11-01', '2026-11-10')]],
    ['not-announced', []],
  ] as const)('is %s', (standing, announcements) => {
    expect(standingOfService(announcements, isoDate('2026-11-21')).standing).toBe(standing);
  });
});

describe('an announcement [announcements]', () => {
  // The clause, then the days: published, opens, closes; what it is on 21 November.
  it.each([
    ['deem', 'الاستحقاق/١', days(null, '2026-11-22', null), 'draft'],
    ['deem', 'الاستحقاق/١', days('2026-11-20', '2026-11-22', null), 'published'],
    ['deem', 'الاستحقاق/١', days('2026-11-20', '2026-11-21', '2026-11-21'), 'open'],
    ['deem', 'الاستحقاق/١', days('2026-11-01', '2026-11-02', '2026-11-20'), 'closed'],
    ['deem', 'الاستحقاق/١', days('2026-11-01', '2026-11-02', null, '2026-11-21'), 'replaced'],
    ['deem', 'الاستحقاق/١', days('2026-11-01', '2026-11-02', null, '2026-11-22'), 'open'],
  ])('%s %s stands where its days say: %o is %s', (_, __, given, state) => {
    expect(announcementState(given, isoDate('2026-11-21'))).toBe(state);
  });

  it.each([
    ['deem', 'الاستحقاق/٢', '2026-11-20', '2026-11-21', null, null],
    ['deem', 'الاستحقاق/٢', '2026-11-21', '2026-11-20', null, 'opens-before-publication'],
    ['deem', 'الاستحقاق/٢', '2026-11-22', '2026-11-23', null, 'published-ahead'],
    ['deem', 'الاستحقاق/٢', '2026-11-20', '2026-11-21', '2026-11-20', 'closes-before-opening'],
  ])('%s %s: published %s, open from %s to %s: %s', (_, __, publishedOn, opensOn, closesOn, error) => {
    const given = { publishedOn: isoDate(publishedOn), opensOn: isoDate(opensOn), closesOn: day(closesOn) };
    const judged = judgePublication(given, isoDate('2026-11-21'));
    expect(judged.ok ? null : judged.error).toBe(error);
  });

  it('holds for those who applied while it was open', () => {
    const given = days('2026-11-01', '2026-11-05', '2026-11-20', '2026-11-10');
    const open = ['2026-11-04', '2026-11-05', '2026-11-09', '2026-11-10'].map((on) =>
      isOpenOn(given, isoDate(on)),
    );
    expect(open).toEqual([false, true, true, false]);
    expect(isOpenOn(days(null, '2026-11-05', null), isoDate('2026-11-06'))).toBe(false);
  });

  it('has one condition on each line, without the marks of a pasted list', () => {
    const typed = '• أن يكون الزواج الأول\n٢- ألا يزيد دخله\n\n 3) أن يحضر\nأن يحضر';
    expect(linesOf(typed)).toEqual(['أن يكون الزواج الأول', 'ألا يزيد دخله', 'أن يحضر']);
  });
});
