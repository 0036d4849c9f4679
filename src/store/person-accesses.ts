import { riyadhDayOfInstant } from './dialect.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';

/** Looks of one staff member at a person's file for one piece of work on one day. */
export type Access = {
  /** Gregorian day in Riyadh. */
  day: string;
  lastAt: string;
  count: number;
  action: string;
  /** Null where the desk itself or the guest's screen acted. */
  staffName: string | null;
  requestNumber: string | null;
  /** What was said on opening the file outside of a visit: canonical JSON; destroyed with the content. */
  content: string | null;
};

/** Notes whose files the entry opened or changed. */
export async function notePeople(
  handle: WriteHandle,
  personIds: readonly string[],
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  if (personIds.length === 0) return;
  await handle.tables
    .insertInto('auditPeople')
    .values(personIds.map((personId) => ({ seq: recorded.seq, personId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who saw the file, the latest first. */
export async function accessesOf(
  handle: ReadHandle,
  personId: string,
  { offset, limit }: { offset: number; limit: number },
  recorded: Recorded,
): Promise<{ accesses: Access[]; total: number }> {
  requireRecorded(handle, recorded);
  const groups = handle.tables
    .selectFrom('auditPeople')
    .innerJoin('audit', 'audit.seq', 'auditPeople.seq')
    .where('auditPeople.personId', '=', personId)
    .select((is) => [
      riyadhDayOfInstant('audit.at').as('day'),
      'audit.actor',
      'audit.action',
      'audit.subjectKind',
      'audit.subjectId',
      is.fn.countAll<number>().as('count'),
      is.fn.max('audit.seq').as('lastSeq'),
      is.fn.max('audit.at').as('lastAt'),
    ])
    .groupBy(['day', 'audit.actor', 'audit.action', 'audit.subjectKind', 'audit.subjectId']);
  const { total } = await handle.tables
    .selectFrom(groups.as('looks'))
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const accesses = await handle.tables
    .selectFrom(groups.as('looks'))
    .leftJoin('staff', 'staff.id', 'looks.actor')
    .leftJoin('requests', (join) =>
      join.onRef('requests.id', '=', 'looks.subjectId').on('looks.subjectKind', '=', 'request'),
    )
    .leftJoin('auditContent', (join) =>
      join.onRef('auditContent.seq', '=', 'looks.lastSeq').on('looks.action', '=', 'people.file'),
    )
    .select([
      'looks.day',
      'looks.lastAt',
      'looks.count',
      'looks.action',
      'staff.name as staffName',
      'requests.number as requestNumber',
      'auditContent.content',
    ])
    .orderBy('looks.lastSeq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { accesses, total };
}
