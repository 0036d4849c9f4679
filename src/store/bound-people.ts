import type { Selectable } from 'kysely';
import type { BoundRelation } from '../domain/policy/sign-off.ts';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { BoundPeopleTable } from './tables/sign-offs.ts';

/** Whoever is bound by the policy and has no account. */
export type BoundPerson = Selectable<BoundPeopleTable>;

export async function boundPersonById(
  handle: ReadHandle,
  id: string,
  recorded: Recorded,
): Promise<BoundPerson | undefined> {
  requireRecorded(handle, recorded);
  return handle.tables.selectFrom('boundPeople').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whether someone already has this name, spelling differences apart. */
export async function isBoundNameTaken(handle: ReadHandle, name: string): Promise<boolean> {
  const found = await handle.tables
    .selectFrom('boundPeople')
    .select('id')
    .where('nameNormalised', '=', normaliseForSearch(name))
    .executeTakeFirst();
  return found !== undefined;
}

export async function addBoundPerson(
  handle: WriteHandle,
  person: { id: string; name: string; relation: BoundRelation; work: string },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('boundPeople')
    .values({
      ...person,
      nameNormalised: normaliseForSearch(person.name),
      addedBy: handle.actor,
      addedAt: handle.at,
      leftAt: null,
    })
    .execute();
}

/** Their contract or volunteering ended: nothing more is asked of them, and what they signed stays. */
export async function endBond(handle: WriteHandle, id: string, recorded: Recorded): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('boundPeople').set({ leftAt: handle.at }).where('id', '=', id).execute();
}
