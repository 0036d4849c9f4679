import { canonicalJson, sha256 } from './canonical.ts';
import type { Canonical } from './canonical.ts';
import { evidenceOf } from './declarations.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { AuditTable } from './tables.ts';

/** The hash before the first entry. */
const chainStart = '0'.repeat(64);
const saltBytes = 16;

/** One thing done, by id. `content` is what it was done with; it stands beside the chain and can be destroyed. */
export type AuditEntry = {
  action: string;
  subject: { kind: string; id: string };
  content?: Canonical;
};

/** Adds an entry to the chain, in the transaction of what it records. */
export async function record(handle: WriteHandle, entry: AuditEntry): Promise<Recorded> {
  const previous = await chainHead(handle);
  const content = entry.content === undefined ? null : canonicalJson(entry.content);
  // The salt keeps a short content, such as a number, from being guessed from its hash.
  const salt = Buffer.from(handle.random.bytes(saltBytes)).toString('hex');
  const row = {
    seq: previous.seq + 1,
    at: handle.at,
    actor: handle.actor,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    contentHash: content === null ? null : saltedHash(salt, content),
    previousHash: previous.hash,
  };
  const hash = entryHash(row);
  await handle.tables
    .insertInto('audit')
    .values({ ...row, hash })
    .execute();
  if (content !== null) {
    await handle.tables.insertInto('auditContent').values({ seq: row.seq, salt, content }).execute();
  }
  return { seq: row.seq, hash, by: handle } as unknown as Recorded;
}

/** The chain's last entry; 64 zeros before the first. */
export async function chainHead(handle: ReadHandle | WriteHandle): Promise<{ seq: number; hash: string }> {
  const last = await handle.tables
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { seq: 0, hash: chainStart };
}

/** Destroys the personal content of a subject's entries; the chain itself stays whole. */
export async function destroyContent(handle: WriteHandle, subject: AuditEntry['subject']): Promise<number> {
  const done = await handle.tables
    .deleteFrom('auditContent')
    .where('seq', 'in', (query) =>
      query
        .selectFrom('audit')
        .select('seq')
        .where('subjectKind', '=', subject.kind)
        .where('subjectId', '=', subject.id),
    )
    .executeTakeFirst();
  await record(handle, { action: 'content.destroyed', subject });
  return Number(done.numDeletedRows);
}

/** What is wrong with the chain: the first entry at fault, or a declaration that no longer says what was witnessed. */
export type ChainFault =
  | { kind: 'gap' | 'broken-link' | 'changed-entry' | 'changed-content'; seq: number }
  | { kind: 'changed-declaration'; declarationId: string };

/** Walks the whole chain and every witnessed declaration. Null when nothing was changed. */
export async function verifyChain(handle: ReadHandle | WriteHandle): Promise<ChainFault | null> {
  const rows = await handle.tables.selectFrom('audit').selectAll().orderBy('seq').execute();
  const contents = await handle.tables.selectFrom('auditContent').selectAll().execute();
  const contentOf = new Map(contents.map((content) => [content.seq, content]));
  let previous = { seq: 0, hash: chainStart };
  for (const row of rows) {
    if (row.seq !== previous.seq + 1) return { kind: 'gap', seq: row.seq };
    if (row.previousHash !== previous.hash) return { kind: 'broken-link', seq: row.seq };
    if (row.hash !== entryHash(row)) return { kind: 'changed-entry', seq: row.seq };
    const content = contentOf.get(row.seq);
    if (content && row.contentHash !== saltedHash(content.salt, content.content)) {
      return { kind: 'changed-content', seq: row.seq };
    }
    previous = row;
  }
  return changedDeclaration(handle, contentOf);
}

async function changedDeclaration(
  handle: ReadHandle | WriteHandle,
  contentOf: ReadonlyMap<number, { content: string }>,
): Promise<ChainFault | null> {
  const witnessed = await handle.tables
    .selectFrom('declarations')
    .selectAll()
    .where('status', '=', 'witnessed')
    .execute();
  for (const declaration of witnessed) {
    const entry = await handle.tables
      .selectFrom('audit')
      .select(['seq', 'previousHash'])
      .where('subjectKind', '=', 'declaration')
      .where('subjectId', '=', declaration.id)
      .where('action', '=', 'declaration.witnessed')
      .executeTakeFirst();
    const content = entry && contentOf.get(entry.seq)?.content;
    const isSealed = entry !== undefined && entry.seq === declaration.auditSeq;
    const isLinked = entry?.previousHash === declaration.previousEntryHash;
    const isUnchanged = content === undefined || content === canonicalJson(evidenceOf(declaration));
    if (!isSealed || !isLinked || !isUnchanged) {
      return { kind: 'changed-declaration', declarationId: declaration.id };
    }
  }
  return null;
}

function entryHash(row: Omit<AuditTable, 'seq' | 'hash'> & { seq: number }): string {
  const { seq, at, actor, action, subjectKind, subjectId, contentHash, previousHash } = row;
  return sha256(canonicalJson([seq, at, actor, action, subjectKind, subjectId, contentHash, previousHash]));
}

function saltedHash(salt: string, content: string): string {
  return sha256(`${salt}\n${content}`);
}
