import { isOpenAt } from '../referral/opening-hours.ts';
import type { RiyadhMoment } from '../referral/opening-hours.ts';

/** The days of the week as calendars write them, from Sunday. */
export const weekDays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
export type WeekDay = (typeof weekDays)[number];

/** When an officer can be reached, 'HH:MM'; no times: whenever the association works on those days. */
export type OfficerHours = { days: readonly WeekDay[]; opensAt: string; closesAt: string };

/** Whether the officer can be reached at a moment; the closing minute is outside. */
export function isAvailableAt({ days, opensAt, closesAt }: OfficerHours, moment: RiyadhMoment): boolean {
  if (days.length === 0) return false;
  return isOpenAt([{ id: '', byday: days.join(','), opens_at: opensAt, closes_at: closesAt }], moment);
}
