import { issue, wordsHash } from '../issue-slip.ts';
import type { SlipWords } from '../issue-slip.ts';
import type { VisitAtWork } from './change-visit.ts';

/** Issues a slip of the visit. One that this visit has issued with the same words is not issued again. */
export async function issueSlip(visit: VisitAtWork, { clauseIds, ...words }: SlipWords): Promise<void> {
  const { file } = visit;
  const contentHash = wordsHash(words);
  const isIssued = file.slips.some(
    (slip) => slip.kind === words.kind && slip.visitId === file.visit.id && slip.contentHash === contentHash,
  );
  if (isIssued) return;
  const subject = { kind: 'request', id: file.request.id };
  const about = { subject, requestId: file.request.id, visitId: file.visit.id, policy: file.policy };
  await issue(visit, about, { clauseIds, ...words });
}
