import { describe, expect, it } from 'vitest';
import { clashOf, freeTimes } from '../../../../src/domain/entitlement/clash.ts';
import type { DayAppointment } from '../../../../src/domain/entitlement/clash.ts';

const taken: DayAppointment = {
  requestId: 'a',
  kind: 'session',
  hostName: 'ريم الحربي',
  place: 'مقر الجمعية',
  time: '09:30',
};
const other = (change: Partial<DayAppointment>): DayAppointment => ({
  ...taken,
  requestId: 'b',
  hostName: 'سلمان الحربي',
  place: 'القاعة',
  ...change,
});

describe('two appointments of a day [appointments]', () => {
  it.each([
    ['the same researcher, spelled otherwise', { hostName: 'ريم  الحَربي' }, 'host'],
    ['the same place', { place: 'مقر الجمعيه' }, 'place'],
    ['the same applicant', { requestId: 'a' }, 'applicant'],
    ['nothing in common', {}, null],
    ['the same researcher, when the session is over', { hostName: 'ريم الحربي', time: '10:00' }, null],
    ['the same researcher, just before', { hostName: 'ريم الحربي', time: '09:01' }, 'host'],
    [
      'a field visit that would last into it',
      { hostName: 'ريم الحربي', kind: 'field-visit', time: '08:31' },
      'host',
    ],
    [
      'a field visit that ends before it',
      { hostName: 'ريم الحربي', kind: 'field-visit', time: '08:30' },
      null,
    ],
  ] as const)('with %s', (_, change, cause) => {
    expect(clashOf(other(change), [taken])?.cause ?? null).toBe(cause);
  });

  it('leave times free, the nearest to the wanted one, and none that have passed', () => {
    const wanted = other({ hostName: 'ريم الحربي', time: '09:30' });
    expect(freeTimes(wanted, [taken], { earliest: '00:00', most: 4 })).toEqual([
      '08:30',
      '09:00',
      '10:00',
      '10:30',
    ]);
    expect(freeTimes(wanted, [taken], { earliest: '15:00', most: 4 })).toEqual(['15:00', '15:30']);
    expect(freeTimes(wanted, [taken], { earliest: '16:00', most: 4 })).toEqual([]);
  });
});
