import { describe, expect, it } from 'vitest';
import { isAvailableAt } from '../../../../src/domain/information/officer-hours.ts';
import { typedList } from '../../../../src/domain/information/typed-list.ts';
import { typedTime } from '../../../../src/domain/information/typed-time.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';

const hours = { days: ['SA', 'SU'], opensAt: '08:30', closesAt: '14:00' } as const;
const at = (day: string, time: string) => isAvailableAt(hours, { day: isoDate(day), time });

describe('a contact officer [contact-officers]', () => {
  it('is available on the days and in the hours named', () => {
    expect(at('2026-11-21', '09:42')).toBe(true);
    expect(at('2026-11-21', '08:29')).toBe(false);
    expect(at('2026-11-21', '14:00')).toBe(false);
    expect(at('2026-11-23', '09:42')).toBe(false);
    expect(isAvailableAt({ ...hours, days: [] }, { day: isoDate('2026-11-21'), time: '09:42' })).toBe(false);
  });

  it('has categories, fields and hours as people type them', () => {
    expect(typedList('الأيتام، الأرامل,الأيتام\nذوو الإعاقة؛ ')).toEqual([
      'الأيتام',
      'الأرامل',
      'ذوو الإعاقة',
    ]);
    expect(['8', '٨:٣٠', '14.00', ' 0:05 '].map(typedTime)).toEqual(['08:00', '08:30', '14:00', '00:05']);
    expect(['24', '8:60', 'صباحًا', ''].map(typedTime)).toEqual([null, null, null, null]);
  });
});
