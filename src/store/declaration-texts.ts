import { declarationWordingSchema } from '../domain/policy/policy-schema.ts';
import type { Policy } from '../domain/policy/policy-schema.ts';
import { canonicalJson } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';

export type DeclarationWording = Policy['declaration']['wording'];
/** A wording that was in force; the highest edition is in force now. */
export type DeclarationTextEdition = { id: string; edition: number; wording: DeclarationWording };

/** The wording in force. */
export async function currentDeclarationText(handle: ReadHandle): Promise<DeclarationTextEdition> {
  const row = await handle.tables
    .selectFrom('declarationTexts')
    .selectAll()
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const wording = declarationWordingSchema.parse(JSON.parse(row.wordingJson));
  return { id: row.id, edition: row.edition, wording };
}

/** Keeps a wording as the next edition. */
export async function addDeclarationText(
  handle: WriteHandle,
  policyEditionId: string,
  wording: DeclarationWording,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const last = await handle.tables
    .selectFrom('declarationTexts')
    .select((is) => is.fn.max('edition').as('edition'))
    .executeTakeFirst();
  await handle.tables
    .insertInto('declarationTexts')
    .values({
      id: handle.ids.next(),
      policyEditionId,
      edition: (last?.edition ?? 0) + 1,
      wordingJson: canonicalJson(wording),
      createdAt: handle.at,
      createdBy: handle.actor,
    })
    .execute();
}
