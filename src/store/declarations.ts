import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Canonical } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { DeclarationsTable } from './tables.ts';

/** A declaration from its presenting to its witnessing, with its whole evidence. */
export type DeclarationRecord = Selectable<DeclarationsTable>;
/** What stands when a declaration is presented; the signature comes later. */
export type NewDeclaration = Omit<
  Insertable<DeclarationsTable>,
  'status' | 'presentedAt' | 'presentedBy' | SignatureColumn
>;
type SignatureColumn =
  | 'startedAt'
  | 'endedAt'
  | 'strokesJson'
  | 'padJson'
  | 'imageSvg'
  | 'wasReadAloud'
  | 'witnessId'
  | 'witnessName'
  | 'witnessedAt'
  | 'previousEntryHash'
  | 'auditSeq';

export async function presentDeclaration(
  handle: WriteHandle,
  declaration: NewDeclaration,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('declarations')
    .values({ ...declaration, status: 'presented', presentedAt: handle.at, presentedBy: handle.actor })
    .execute();
}

export async function changeDeclaration(
  handle: WriteHandle,
  id: string,
  change: Pick<Updateable<DeclarationsTable>, 'status' | SignatureColumn>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables.updateTable('declarations').set(change).where('id', '=', id).execute();
}

export function declarationById(handle: ReadHandle, id: string): Promise<DeclarationRecord | undefined> {
  return handle.tables.selectFrom('declarations').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The request's latest declaration that was not taken back. */
export function lastDeclaration(
  handle: ReadHandle,
  requestId: string,
): Promise<DeclarationRecord | undefined> {
  return handle.tables
    .selectFrom('declarations')
    .selectAll()
    .where('requestId', '=', requestId)
    .where('status', '!=', 'recalled')
    .orderBy('presentedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Declarations that stand on a guest screen, or should. */
export function presentedDeclarations(handle: ReadHandle): Promise<DeclarationRecord[]> {
  return handle.tables.selectFrom('declarations').selectAll().where('status', '=', 'presented').execute();
}

/** The whole evidence, as the audit chain seals it: every column but the chain's own entry number. */
export function evidenceOf(declaration: Omit<DeclarationRecord, 'auditSeq'>): Canonical {
  const evidence: Record<string, Canonical> = {};
  for (const [name, value] of Object.entries(declaration)) {
    if (name !== 'auditSeq') evidence[name] = value;
  }
  return evidence;
}
