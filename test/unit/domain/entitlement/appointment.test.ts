import { describe, expect, it } from 'vitest';
import { appointmentTime, hasBegun, judgeMoment } from '../../../../src/domain/entitlement/appointment.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';

const moment = (day: string, time: string) => ({ day: isoDate(day), time });
// A Sunday.
const now = moment('2026-11-22', '10:00');

describe('an appointment [appointments]', () => {
  it.each([
    ['deem', 'الاستحقاق/٤', '2026-11-22', '09:59', 'past'],
    ['deem', 'الاستحقاق/٤', '2026-11-22', '10:00', null],
    ['deem', 'الاستحقاق/٤', '2026-11-19', '11:00', 'past'],
    ['deem', 'الاستحقاق/٥', '2026-11-27', '11:00', 'day-off'],
    ['deem', 'الاستحقاق/٥', '2026-11-29', '11:00', null],
  ])('%s %s on %s at %s: %s', (_, __, day, time, error) => {
    const judged = judgeMoment(moment(day, time), { now, isDayOffAccepted: false, holidays: {} });
    expect(judged.ok ? null : judged.error).toBe(error);
  });

  it('may be on a day off where that was meant, never in the past', () => {
    const at = { now, isDayOffAccepted: true, holidays: {} };
    expect(judgeMoment(moment('2026-11-27', '11:00'), at).ok).toBe(true);
    expect(judgeMoment(moment('2026-11-21', '11:00'), at).ok).toBe(false);
  });

  it('heeds the association’s own days off', () => {
    const holidays = { '2026': [{ kind: 'other' as const, firstDay: isoDate('2026-11-24'), days: 1 }] };
    const at = { now, isDayOffAccepted: false, holidays };
    expect(judgeMoment(moment('2026-11-24', '11:00'), at)).toEqual({ ok: false, error: 'day-off' });
  });

  it.each([
    ['2026-11-22', '09:00', 'overdue'],
    ['2026-11-22', '10:30', 'today'],
    ['2026-11-28', '09:00', 'this-week'],
    ['2026-11-29', '09:00', 'later'],
  ])('on %s at %s lies %s', (day, time, when) => {
    expect(appointmentTime(moment(day, time), now)).toBe(when);
  });

  it('has an outcome from its day on', () => {
    expect(['2026-11-21', '2026-11-22', '2026-11-23'].map((on) => hasBegun(isoDate(on), now.day))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
