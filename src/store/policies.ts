import type { Selectable } from 'kysely';
import { sha256 } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { PoliciesTable } from './tables.ts';

/** An edition of the association's policy, as its file stood when it was adopted. */
export type PolicyEdition = Selectable<PoliciesTable>;

/** Keeps a policy file's text as the next edition: from now on it is the one in force. */
export async function adoptPolicy(
  handle: WriteHandle,
  policy: { id: string; policyId: string; document: string },
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const last = await handle.tables
    .selectFrom('policies')
    .select((is) => is.fn.max('number').as('number'))
    .executeTakeFirst();
  await handle.tables
    .insertInto('policies')
    .values({
      ...policy,
      sha256: sha256(policy.document),
      adoptedAt: handle.at,
      number: (last?.number ?? 0) + 1,
    })
    .execute();
}

/** Every edition, the newest first: old requests stay with theirs. */
export function policyEditions(handle: ReadHandle): Promise<PolicyEdition[]> {
  return handle.tables.selectFrom('policies').selectAll().orderBy('number', 'desc').execute();
}
