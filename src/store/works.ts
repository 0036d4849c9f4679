import type { AllowedUse } from '../domain/people/works.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';

/** A work of a beneficiary with the latest word of its author (Mabarrah ح/١). */
export type Work = {
  id: string;
  title: string;
  about: string;
  receivedOn: string;
  allowed: AllowedUse;
  note: string;
  saidAt: string;
};

export async function addWork(
  handle: WriteHandle,
  work: { authorId: string; title: string; about: string; receivedOn: string },
  recorded: Recorded,
): Promise<string> {
  requireRecorded(handle, recorded);
  const id = handle.ids.next();
  await handle.tables
    .insertInto('works')
    .values({ id, ...work, recordedAt: handle.at, recordedBy: handle.actor })
    .execute();
  return id;
}

/** Keeps a new word of the author beside the earlier ones. */
export async function addWorkPermission(
  handle: WriteHandle,
  permission: { workId: string; allowed: AllowedUse; note: string },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('workPermissions')
    .values({ id: handle.ids.next(), ...permission, saidAt: handle.at, saidTo: handle.actor })
    .execute();
}

export async function authorOfWork(handle: ReadHandle, workId: string): Promise<string | undefined> {
  const row = await handle.tables
    .selectFrom('works')
    .select('authorId')
    .where('id', '=', workId)
    .executeTakeFirst();
  return row?.authorId;
}

/** The works of a person, the latest first. */
export async function worksOf(handle: ReadHandle, authorId: string, recorded: Recorded): Promise<Work[]> {
  requireRecorded(handle, recorded);
  const rows = await handle.tables
    .selectFrom('works')
    .innerJoin('workPermissions', 'workPermissions.workId', 'works.id')
    .where('works.authorId', '=', authorId)
    .select([
      'works.id',
      'works.title',
      'works.about',
      'works.receivedOn',
      'workPermissions.allowed',
      'workPermissions.note',
      'workPermissions.saidAt',
    ])
    .orderBy('works.recordedAt', 'desc')
    .orderBy('works.id')
    .orderBy('workPermissions.saidAt', 'desc')
    .execute();
  const latest = new Map<string, Work>();
  for (const row of rows) if (!latest.has(row.id)) latest.set(row.id, row);
  return [...latest.values()];
}
