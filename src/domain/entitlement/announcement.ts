import type { Parsed } from '../people/parsed.ts';
import { compareDates } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';

/** The days of an announcement. Without a last day a service stays open until another edition replaces it. */
export type AnnouncementDays = {
  publishedOn: IsoDate | null;
  opensOn: IsoDate;
  closesOn: IsoDate | null;
  /** The day on which a later edition was published in its place. */
  replacedOn: IsoDate | null;
};

/** Where an announcement stands on a day: nobody sets it, its days say it. */
export const announcementStates = ['draft', 'published', 'open', 'closed', 'replaced'] as const;
export type AnnouncementState = (typeof announcementStates)[number];

/** Announced, open for applicants, closed again (Deem الاستحقاق/١). */
export function announcementState(days: AnnouncementDays, today: IsoDate): AnnouncementState {
  if (days.publishedOn === null) return 'draft';
  if (days.replacedOn !== null && compareDates(days.replacedOn, today) <= 0) return 'replaced';
  if (compareDates(today, days.opensOn) < 0) return 'published';
  return days.closesOn !== null && compareDates(days.closesOn, today) < 0 ? 'closed' : 'open';
}

/** Why the days of an announcement cannot stand. */
export type PublicationError = 'published-ahead' | 'opens-before-publication' | 'closes-before-opening';

/**
 * Judges the days on which conditions are published (Deem الاستحقاق/٢: set beforehand, مسبقاً, and published with
 * the announcement). Publication has happened; the service does not open before it.
 */
export function judgePublication(
  days: { publishedOn: IsoDate; opensOn: IsoDate; closesOn: IsoDate | null },
  today: IsoDate,
): Parsed<null, PublicationError> {
  if (compareDates(days.publishedOn, today) > 0) return { ok: false, error: 'published-ahead' };
  if (compareDates(days.opensOn, days.publishedOn) < 0) {
    return { ok: false, error: 'opens-before-publication' };
  }
  return judgeWindow(days);
}

/** A service does not close before it opens. */
export function judgeWindow(days: {
  opensOn: IsoDate;
  closesOn: IsoDate | null;
}): Parsed<null, PublicationError> {
  const isClosedFirst = days.closesOn !== null && compareDates(days.closesOn, days.opensOn) < 0;
  return isClosedFirst ? { ok: false, error: 'closes-before-opening' } : { ok: true, value: null };
}

/** Whether someone who applied on a day applied under this announcement. */
export function isOpenOn(days: AnnouncementDays, day: IsoDate): boolean {
  const { publishedOn, opensOn, closesOn, replacedOn } = days;
  if (publishedOn === null || compareDates(day, opensOn) < 0) return false;
  if (closesOn !== null && compareDates(closesOn, day) < 0) return false;
  return replacedOn === null || compareDates(day, replacedOn) < 0;
}

/** Where a service stands on a day, as the desk tells an applicant. */
export const serviceStandings = ['open', 'opens-later', 'closed', 'not-announced'] as const;
export type ServiceStanding = (typeof serviceStandings)[number];

/**
 * Whether someone can apply for a service on a day (Deem الاستحقاق/١): under which announcement, else under which one
 * soon, else that it was closed or never announced. `published`: the latest first.
 */
export function standingOfService<Announcement extends AnnouncementDays>(
  published: readonly Announcement[],
  day: IsoDate,
): { standing: ServiceStanding; announcement: Announcement | null } {
  const open = published.find((each) => isOpenOn(each, day));
  if (open) return { standing: 'open', announcement: open };
  const later = published.find((each) => announcementState(each, day) === 'published');
  if (later) return { standing: 'opens-later', announcement: later };
  const [last = null] = published;
  return last
    ? { standing: 'closed', announcement: last }
    : { standing: 'not-announced', announcement: null };
}

/** Conditions as typed, one on each line; marks of a list that came along are left out, as are repetitions. */
export function linesOf(typed: string): string[] {
  const lines = typed
    .split('\n')
    .map((line) => line.replace(/^[\s•·*–—-]*(?:[0-9٠-٩]{1,2}\s*[.)-]\s*)?/u, '').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
