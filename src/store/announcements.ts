import type { Insertable, Selectable } from 'kysely';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import { isoDate } from '../domain/time/plain-date.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import { canonicalJson } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { Tables } from './tables.ts';

/** What an announcement says, as long as it is a draft. */
export type AnnouncementDraft = {
  serviceId: string | null;
  title: string;
  places: readonly string[];
  conditions: readonly string[];
  opensOn: IsoDate;
  closesOn: IsoDate | null;
};

/** An announcement as kept: its edition, its words, its days, and who made and published it. */
export type AnnouncementRecord = AnnouncementDraft & {
  id: string;
  edition: number;
  previousId: string | null;
  publishedOn: IsoDate | null;
  replacedOn: IsoDate | null;
  publishedAt: string | null;
  publishedBy: string | null;
};

export async function addAnnouncement(
  handle: WriteHandle,
  announcement: AnnouncementDraft & { id: string; edition: number; previousId: string | null },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const { id, edition, previousId } = announcement;
  await handle.tables
    .insertInto('announcements')
    .values({
      id,
      edition,
      previousId,
      ...columnsOf(announcement),
      publishedOn: null,
      replacedOn: null,
      createdAt: handle.at,
      createdBy: handle.actor,
      publishedAt: null,
      publishedBy: null,
    })
    .execute();
}

/** Changes a draft. What has been published is frozen, and stays as it is. */
export async function changeAnnouncement(
  handle: WriteHandle,
  id: string,
  draft: AnnouncementDraft,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('announcements')
    .set(columnsOf(draft))
    .where('id', '=', id)
    .where('publishedOn', 'is', null)
    .execute();
}

/** Freezes a draft as published; the edition before it is replaced from that day on. */
export async function publishAnnouncement(
  handle: WriteHandle,
  { id, previousId }: Pick<AnnouncementRecord, 'id' | 'previousId'>,
  days: { publishedOn: IsoDate; today: IsoDate },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('announcements')
    .set({ publishedOn: days.publishedOn, publishedAt: handle.at, publishedBy: handle.actor })
    .where('id', '=', id)
    .execute();
  if (previousId === null) return;
  await handle.tables
    .updateTable('announcements')
    .set({ replacedOn: days.today })
    .where('id', '=', previousId)
    .execute();
}

export async function discardAnnouncement(
  handle: WriteHandle,
  id: string,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .deleteFrom('announcements')
    .where('id', '=', id)
    .where('publishedOn', 'is', null)
    .execute();
}

export async function announcementById(
  handle: ReadHandle,
  id: string,
): Promise<AnnouncementRecord | undefined> {
  const row = await handle.tables
    .selectFrom('announcements')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && recordOf(row);
}

/** Whether a later edition was begun from this one. */
export async function hasLaterEdition(handle: ReadHandle, id: string): Promise<boolean> {
  const row = await handle.tables
    .selectFrom('announcements')
    .select('id')
    .where('previousId', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was ever published for a service, the latest first. */
export async function publishedFor(handle: ReadHandle, serviceId: string): Promise<AnnouncementRecord[]> {
  const rows = await handle.tables
    .selectFrom('announcements')
    .selectAll()
    .where('serviceId', '=', serviceId)
    .where('publishedOn', 'is not', null)
    .orderBy('publishedOn', 'desc')
    .orderBy('publishedAt', 'desc')
    .execute();
  return rows.map(recordOf);
}

/** Everything that was ever published for a service of the catalogue, the latest first. */
export async function publishedForServices(handle: ReadHandle): Promise<AnnouncementRecord[]> {
  const rows = await handle.tables
    .selectFrom('announcements')
    .selectAll()
    .where('serviceId', 'is not', null)
    .where('publishedOn', 'is not', null)
    .orderBy('publishedOn', 'desc')
    .orderBy('publishedAt', 'desc')
    .execute();
  return rows.map(recordOf);
}

/** `current`: published and neither closed nor replaced; `draft`: not published; `past`: closed or replaced. */
export type AnnouncementView = 'current' | 'draft' | 'past';

/** A page of the announcements on a day, by the day on which they open. */
export async function announcementsPage(
  handle: ReadHandle,
  wanted: { query: string; view: AnnouncementView; today: IsoDate; page: number; size: number },
): Promise<{ records: AnnouncementRecord[]; total: number }> {
  const { view, today, page, size } = wanted;
  const words = normaliseForSearch(wanted.query)
    .split(' ')
    .filter((word) => word !== '');
  const found = handle.tables
    .selectFrom('announcements')
    .where((is) => is.and(words.map((word) => is('search', 'like', `%${word}%`))))
    .where((is) => {
      if (view === 'draft') return is('publishedOn', 'is', null);
      const isPublished = is('publishedOn', 'is not', null);
      if (view === 'past') {
        return is.and([isPublished, is.or([is('closesOn', '<', today), is('replacedOn', '<=', today)])]);
      }
      return is.and([
        isPublished,
        is.or([is('closesOn', 'is', null), is('closesOn', '>=', today)]),
        is.or([is('replacedOn', 'is', null), is('replacedOn', '>', today)]),
      ]);
    });
  const { total } = await found
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('opensOn', 'desc')
    .orderBy('id')
    .limit(size)
    .offset(page * size)
    .execute();
  return { records: rows.map(recordOf), total };
}

function columnsOf(
  draft: AnnouncementDraft,
): Pick<
  Insertable<Tables['announcements']>,
  'serviceId' | 'title' | 'search' | 'placesJson' | 'conditionsJson' | 'opensOn' | 'closesOn'
> {
  const { serviceId, title, places, conditions, opensOn, closesOn } = draft;
  return {
    serviceId,
    title,
    search: normaliseForSearch([title, ...places].join(' ')),
    placesJson: canonicalJson([...places]),
    conditionsJson: canonicalJson([...conditions]),
    opensOn,
    closesOn,
  };
}

function recordOf(row: Selectable<Tables['announcements']>): AnnouncementRecord {
  const day = (text: string | null) => (text === null ? null : isoDate(text));
  const { id, edition, previousId, serviceId, title, publishedAt, publishedBy } = row;
  return {
    id,
    edition,
    previousId,
    serviceId,
    title,
    publishedAt,
    publishedBy,
    places: JSON.parse(row.placesJson) as string[],
    conditions: JSON.parse(row.conditionsJson) as string[],
    publishedOn: day(row.publishedOn),
    opensOn: isoDate(row.opensOn),
    closesOn: day(row.closesOn),
    replacedOn: day(row.replacedOn),
  };
}
