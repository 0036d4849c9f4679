import type { ClauseId, Policy } from '../domain/policy/policy-schema.ts';
import type { FormContent, SlipContent, SlipHeader } from '../slips/content.ts';
import { canonicalJson, sha256 } from '../store/canonical.ts';
import type { Recorded, WriteHandle } from '../store/handle.ts';
import { nextSerial } from '../store/serials.ts';
import { addSlip, slipsAbout } from '../store/slips.ts';
import type { SlipRecord } from '../store/slips.ts';
import { readSettings } from './office.ts';
import type { Office } from './office.ts';
import { clauseViews } from './clause-view.ts';
import { complaintLinkOn } from './complaints/slip-link.ts';
import { queuePrint } from './printing/queue-print.ts';
import { kindSetUp } from './printing/set-up.ts';

type Given =
  | 'serial'
  | 'issuedAt'
  | 'copyNumber'
  | 'digits'
  | 'letterheadId'
  | 'associationName'
  | 'registrationNumber'
  | 'associationPhone'
  | 'deskName'
  | 'complaintLink';
/** What a slip says, without what every slip of the desk says about itself. */
export type SlipWords = SlipContent extends infer Content
  ? Content extends SlipContent
    ? Omit<Content, Given | 'clauses'> & { clauseIds: readonly ClauseId[] }
    : never
  : never;
/** The words of a slip beside a visit. */
export type FormWords = Omit<FormContent, Given | 'clauses'> & { clauseIds: readonly ClauseId[] };

/** What a slip is about, as the audit chain names things, and the policy edition that its clauses are cited from. */
export type SlipSubject = {
  subject: { kind: string; id: string };
  requestId: string | null;
  visitId: string | null;
  policy: Policy;
};

/** A slip's number is taken, its paper made and kept, all in the caller's transaction. */
export async function issue(
  { handle, office, recorded }: { handle: WriteHandle; office: Office; recorded: Recorded },
  { subject, requestId, visitId, policy }: SlipSubject,
  { clauseIds, ...words }: SlipWords,
): Promise<string> {
  const { association } = policy;
  const link = await complaintLinkOn(handle, policy, words.kind);
  const cited = [...new Set([...clauseIds, ...(link?.clauseIds ?? [])])];
  const header: Omit<SlipHeader, 'isSample'> = {
    associationName: association.name,
    registrationNumber: association.registrationNumber,
    associationPhone: association.phone,
    deskName: office.desk.name,
    serial: await nextSerial(handle, office.desk.number),
    issuedAt: handle.at,
    copyNumber: 0,
    digits: (await readSettings(handle)).slipDigits,
    letterheadId: office.letterheads.chosenId,
    clauses: clauseViews(policy, cited).map(({ label, text }) => ({ label, text })),
    ...(link === null ? {} : { complaintLink: link.shown }),
  };
  const content = { ...words, ...header };
  const id = handle.ids.next();
  const { kind } = content;
  await addSlip(
    handle,
    {
      id,
      serial: header.serial,
      kind,
      subjectKind: subject.kind,
      subjectId: subject.id,
      requestId,
      visitId,
      contentJson: canonicalJson(content),
      contentHash: wordsHash(words),
      pdf: await office.press.render(content, { paper: 'A5' }),
    },
    recorded,
  );
  if ((await kindSetUp(handle, kind)).isAutomatic) {
    await queuePrint(handle, { id, kind, prints: [] });
    office.printing.wake();
  }
  return id;
}

/** Hash of what a slip says, serial and time apart. */
export function wordsHash(words: Omit<SlipWords, 'clauseIds'>): string {
  return sha256(canonicalJson(words));
}

/**
 * A slip about something beside a visit: a decision, an appointment, a complaint. One that was issued with the same
 * words is not issued again. Answers with the slip.
 */
export async function issueForm(
  at: { handle: WriteHandle; office: Office; recorded: Recorded },
  about: { subject: { kind: string; id: string }; requestId?: string; policy?: Policy },
  { clauseIds, ...words }: FormWords,
): Promise<SlipRecord> {
  const { subject, requestId = null, policy = at.office.policy.policy } = about;
  const hash = wordsHash(words);
  const same = ({ kind, contentHash }: SlipRecord) => kind === words.kind && contentHash === hash;
  const earlier = (await slipsAbout(at.handle, subject)).find(same);
  if (earlier) return earlier;
  await issue(at, { subject, requestId, visitId: null, policy }, { clauseIds, ...words });
  const issued = (await slipsAbout(at.handle, subject)).findLast(same);
  if (!issued) throw new RangeError(`A slip about ${subject.kind} was not kept`);
  return issued;
}
