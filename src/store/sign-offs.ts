import type { Selectable } from 'kysely';
import type { BindingDocument, SignerGroup } from '../domain/policy/sign-off.ts';
import { signerGroups } from '../domain/policy/sign-off.ts';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { SignOffsTable } from './tables/sign-offs.ts';

export type SignOff = Selectable<SignOffsTable>;
/** One line of the register: someone of the staff, under contract or a volunteer. */
export type SignerLine = { id: string; name: string; group: SignerGroup; work: string };

/** What one person signed. */
export function signOffsOf(
  handle: ReadHandle,
  signerIds: readonly string[],
  recorded: Recorded,
): Promise<SignOff[]> {
  requireRecorded(handle, recorded);
  if (signerIds.length === 0) return Promise.resolve([]);
  return handle.tables.selectFrom('signOffs').selectAll().where('signerId', 'in', signerIds).execute();
}

/** The ids of the documents that someone signed; ids alone are no reading of a file. */
export async function signedIds(handle: ReadHandle, signerId: string): Promise<Set<string>> {
  const rows = await handle.tables
    .selectFrom('signOffs')
    .select('documentId')
    .where('signerId', '=', signerId)
    .execute();
  return new Set(rows.map(({ documentId }) => documentId));
}

/** Keeps a signature with its entry of the audit chain. Signed once, it stands. */
export async function addSignOff(
  handle: WriteHandle,
  signOff: Omit<SignOff, 'recordedAt' | 'auditSeq'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('signOffs')
    .values({ ...signOff, recordedAt: handle.at, auditSeq: recorded.seq })
    .onConflict((on) => on.columns(['signerId', 'documentId']).doNothing())
    .execute();
}

type Search = {
  query: string;
  /** Only those who have one of these still to sign; null: everyone. */
  openAmong: readonly BindingDocument[] | null;
  from: number;
  most: number;
};

/** A page of those who are bound, by name, found by each word of the query. */
export async function findSigners(
  handle: ReadHandle,
  { query, openAmong, from, most }: Search,
  recorded: Recorded,
): Promise<{ lines: SignerLine[]; total: number }> {
  requireRecorded(handle, recorded);
  const words = normaliseForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
  const everyone = handle.tables
    .selectFrom('staff')
    .select(['id', 'name', 'nameNormalised'])
    .select((is) => [is.ref('role').$castTo<SignerGroup>().as('group'), is.val('').as('work')])
    .where('deactivatedAt', 'is', null)
    .unionAll(
      handle.tables
        .selectFrom('boundPeople')
        .select(['id', 'name', 'nameNormalised'])
        .select((is) => [is.ref('relation').$castTo<SignerGroup>().as('group'), 'work'])
        .where('leftAt', 'is', null),
    );
  let found = handle.tables.selectFrom(everyone.as('signer'));
  for (const word of words) found = found.where('signer.nameNormalised', 'like', `%${word}%`);
  if (openAmong !== null) {
    found = found.where((is) =>
      is.or([
        is.lit(false),
        ...openAmong.map(({ id, bound }) =>
          is.and([
            is('signer.group', 'in', bound === 'everyone' ? [...signerGroups] : [bound]),
            is.not(
              is.exists(
                is
                  .selectFrom('signOffs')
                  .select('signOffs.id')
                  .whereRef('signOffs.signerId', '=', 'signer.id')
                  .where('signOffs.documentId', '=', id),
              ),
            ),
          ]),
        ),
      ]),
    );
  }
  const { total } = await found
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const lines = await found
    .select(['signer.id', 'signer.name', 'signer.group', 'signer.work'])
    .orderBy('signer.nameNormalised')
    .limit(most)
    .offset(from)
    .execute();
  return { lines, total };
}
