import { z } from 'zod';
import { fromHijri, hijriYear } from './hijri.ts';
import { addDays, gregorianYear, isoDate, isoDateSchema } from './plain-date.ts';

const longestHolidayDays = 30;
const ramadan = 9;
const dhuAlHijjah = 12;
const eidDays = 4;

/** The occasions on which the association is closed; `other` carries a name of its own. */
export const holidayKinds = ['eid-al-fitr', 'eid-al-adha', 'founding-day', 'national-day', 'other'] as const;

/** Days off in a row. `name` is what the supervisor calls a day off that the law does not name. */
export const holidaySchema = z.strictObject({
  kind: z.enum(holidayKinds),
  firstDay: isoDateSchema,
  days: z.int('not-a-day-count').min(1, 'not-a-day-count').max(longestHolidayDays, 'not-a-day-count'),
  name: z.string().trim().min(1, 'required').max(60, 'too-long').optional(),
});
export type Holiday = z.infer<typeof holidaySchema>;

/**
 * The supervisor's corrections: a Gregorian year given here stands instead of what is computed for it.
 * A holiday belongs to the year of its first day.
 */
export const holidayListSchema = z
  .record(z.string().regex(/^[0-9]{4}$/, 'not-a-year'), z.array(holidaySchema).max(40, 'too-long'))
  .superRefine((list, context) => {
    for (const [year, holidays] of Object.entries(list)) {
      for (const [index, { firstDay }] of holidays.entries()) {
        if (firstDay.startsWith(year)) continue;
        context.addIssue({ code: 'custom', path: [year, index, 'firstDay'], message: 'other-year' });
      }
    }
  });
export type HolidayList = z.infer<typeof holidayListSchema>;

/**
 * The days off of a Gregorian year for private and non-profit employers (Labour Law regulations,
 * Art. 24) by Umm al-Qura, in order: Fitr 4 days from the day after 29 Ramadan, Adha 4 days from
 * 9 Dhu al-Hijjah, 22 February, 23 September. A year may hold an Eid twice. What is announced may differ.
 */
export function computedHolidays(year: number): Holiday[] {
  const firstHijriYear = hijriYear(isoDate(`${year}-01-01`));
  const lastHijriYear = hijriYear(isoDate(`${year}-12-31`));
  const holidays: Holiday[] = [
    { kind: 'founding-day', firstDay: isoDate(`${year}-02-22`), days: 1 },
    { kind: 'national-day', firstDay: isoDate(`${year}-09-23`), days: 1 },
  ];
  for (let hijri = firstHijriYear; hijri <= lastHijriYear; hijri += 1) {
    const fitr = addDays(fromHijri(hijri, ramadan, 29), 1);
    const adha = fromHijri(hijri, dhuAlHijjah, 9);
    holidays.push({ kind: 'eid-al-fitr', firstDay: fitr, days: eidDays });
    holidays.push({ kind: 'eid-al-adha', firstDay: adha, days: eidDays });
  }
  return holidays
    .filter(({ firstDay }) => gregorianYear(firstDay) === year)
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
}

/** The days off that begin in a Gregorian year: the supervisor's list for it, else the computed one. */
export function holidaysOf(year: number, corrections: HolidayList): Holiday[] {
  return corrections[String(year)] ?? computedHolidays(year);
}
