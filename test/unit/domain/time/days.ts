import fc from 'fast-check';
import { addDays, isoDate } from '../../../../src/domain/time/plain-date.ts';

/** Any day between 1900 and 2170, all of it inside the Umm al-Qura tables. */
export const days = fc
  .integer({ min: 0, max: 270 * 365 })
  .map((count) => addDays(isoDate('1900-01-01'), count));
