import { declarationWordingSchema } from '../domain/policy/policy-schema.ts';
import type { Policy } from '../domain/policy/policy-schema.ts';
import { canonicalJson } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';

export type DeclarationWording = Policy['declaration']['wording'];
/** A wording that was in force; the highest edition is in force now. */
export type DeclarationTextEdition = { id: string; edition: number; wording: DeclarationWording };

type Row = { id: string; edition: number; wordingJson: string };

/** The wording in force. */
export async function currentDeclarationText(handle: ReadHandle): Promise<DeclarationTextEdition> {
  const row = await handle.tables
    .selectFrom('declarationTexts')
    .selectAll()
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return editionOf(row);
}

function editionOf({ id, edition, wordingJson }: Row): DeclarationTextEdition {
  return { id, edition, wording: declarationWordingSchema.parse(JSON.parse(wordingJson)) };
}

/** The wording for requests of a policy edition: the last one that was in force while that edition was. */
export async function declarationTextFor(
  handle: ReadHandle,
  policyEditionId: string,
): Promise<DeclarationTextEdition> {
  const row = await handle.tables
    .selectFrom('declarationTexts')
    .innerJoin('policies', 'policies.id', 'declarationTexts.policyEditionId')
    .select(['declarationTexts.id', 'declarationTexts.edition', 'declarationTexts.wordingJson'])
    .where('policies.number', '<=', (query) =>
      query.selectFrom('policies').select('number').where('id', '=', policyEditionId),
    )
    .orderBy('declarationTexts.edition', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return editionOf(row);
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
