import { announcementState, judgeWindow, linesOf } from '../../domain/entitlement/announcement.ts';
import type { PublicationError } from '../../domain/entitlement/announcement.ts';
import { tidyText } from '../../domain/people/typed-text.ts';
import { announcementById, hasLaterEdition } from '../../store/announcements.ts';
import type { AnnouncementDraft, AnnouncementRecord } from '../../store/announcements.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { slipsAbout } from '../../store/slips.ts';
import { staffById } from '../../store/staff.ts';
import type { ParsedInputOf } from '../contract/contract.ts';
import type { AnnouncementView } from '../contract/entitlement.ts';
import type { ErrorCode } from '../contract/errors.ts';
import { today } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { slipSummary } from '../slip-view.ts';
import { announcementSubject } from './announcement-slip.ts';
import { readDay } from './moments.ts';

/** An announcement as the screens show it on this day. */
export async function announcementView(
  handle: ReadHandle,
  office: Office,
  record: AnnouncementRecord,
): Promise<AnnouncementView> {
  const { publishedAt, publishedBy, ...said } = record;
  const by = publishedBy === null ? undefined : await staffById(handle, publishedBy);
  const slip = (await slipsAbout(handle, announcementSubject(record.id))).at(-1);
  return {
    ...said,
    places: [...said.places],
    conditions: [...said.conditions],
    state: announcementState(record, today(office)),
    published: publishedAt === null ? null : { at: publishedAt, by: by?.name ?? '' },
    hasLaterEdition: await hasLaterEdition(handle, record.id),
    slip: slip ? slipSummary(slip) : null,
  };
}

export async function requireAnnouncement(handle: ReadHandle, id: string): Promise<AnnouncementRecord> {
  const record = await announcementById(handle, id);
  if (!record) throw new Refusal('unknown-announcement', 'announcementId');
  return record;
}

/** A draft, which may still be changed; what was published is frozen. */
export async function requireDraft(handle: ReadHandle, id: string): Promise<AnnouncementRecord> {
  const record = await requireAnnouncement(handle, id);
  if (record.publishedOn !== null) throw new Refusal('announcement-published', 'announcementId');
  return record;
}

/** A draft as typed. A service of the catalogue brings its own title. */
export function readDraft(
  { policy: { policy } }: Pick<Office, 'policy'>,
  input: Omit<ParsedInputOf<'announcements.save'>, 'announcementId'>,
): AnnouncementDraft {
  const service = policy.services.find(({ id }) => id === input.serviceId);
  if (input.serviceId !== null && !service) throw new Refusal('unknown-service', 'serviceId');
  const title = service?.title ?? tidyText(input.title);
  if (title === '') throw new Refusal('field-required', 'title');
  const places = readLines(input.places, 'places');
  const opensOn = readDay(input.opensOn, 'opensOn');
  const closesOn = input.closesOn.trim() === '' ? null : readDay(input.closesOn, 'closesOn');
  const window = judgeWindow({ opensOn, closesOn });
  if (!window.ok) throw publicationRefusal(window.error);
  const conditions = readLines(input.conditions, 'conditions');
  return { serviceId: service?.id ?? null, title, places, opensOn, closesOn, conditions };
}

function readLines(typed: string, field: string): string[] {
  const lines = [...new Set(linesOf(typed).map(tidyText))];
  if (lines.length === 0) throw new Refusal('field-required', field);
  return lines;
}

/** The refusal for days that cannot stand, at the field to be mended. */
export function publicationRefusal(error: PublicationError): Refusal {
  const refusals: Record<PublicationError, [ErrorCode, string]> = {
    'published-ahead': ['announcement-published-ahead', 'publishedOn'],
    'opens-before-publication': ['announcement-opens-early', 'publishedOn'],
    'closes-before-opening': ['announcement-closes-early', 'closesOn'],
  };
  return new Refusal(...refusals[error]);
}
