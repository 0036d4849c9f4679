import { isStale } from '../../domain/inquiries/staleness.ts';
import type { AnswerSource } from '../../domain/inquiries/answer-source.ts';
import type { ClauseId, Policy } from '../../domain/policy/policy-schema.ts';
import { isoDate } from '../../domain/time/plain-date.ts';
import { answerById, openRechecks } from '../../store/answers.ts';
import type { AnswerRecord } from '../../store/answers.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { clauseViews } from '../clause-view.ts';
import type { AnswerView } from '../contract/inquiries.ts';
import { today } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';

/** Entries of the book as the screens show them: each with its source, and whether it must be looked at again. */
export async function answerViews(
  handle: ReadHandle,
  office: Office,
  entries: readonly AnswerRecord[],
): Promise<AnswerView[]> {
  const { policy } = office.policy;
  const rechecks = await openRechecks(
    handle,
    entries.map(({ id }) => id),
  );
  return entries.map((entry) => {
    const { id, kind, question, answer, source, checkedOn, answeredByName, timesAsked } = entry;
    // A clause that a later edition of the policy no longer has is not cited.
    const known = clausesBehind(policy, source).filter((clause) =>
      policy.clauses.some((one) => one.id === clause),
    );
    return {
      id,
      kind,
      question,
      answer,
      source,
      sourceLabel: sourceLabel(policy, source),
      clauses: clauseViews(policy, known),
      checkedOn,
      answeredBy: answeredByName,
      isStale: isStale(isoDate(checkedOn), today(office)),
      rechecks: rechecks
        .filter(({ answerId }) => answerId === id)
        .map(({ changeId, subject, inForceOn }) => ({ changeId, subject, inForceOn })),
      timesAsked,
    };
  });
}

/** One entry; refuses when the book no longer has it. */
export async function answerView(handle: ReadHandle, office: Office, id: string): Promise<AnswerView> {
  const entry = await answerById(handle, id);
  const [view] = entry ? await answerViews(handle, office, [entry]) : [];
  if (!view) throw new Refusal('unknown-answer', 'answerId');
  return view;
}

function clausesBehind(policy: Policy, source: AnswerSource): readonly ClauseId[] {
  if (source.kind === 'clauses') return source.ids;
  if (source.kind === 'own') return [];
  return [...policy.referenceTools, ...policy.references]
    .filter(({ id }) => id === source.id)
    .map(({ clause }) => clause);
}

function sourceLabel(policy: Policy, source: AnswerSource): string {
  if (source.kind === 'own') return source.text;
  if (source.kind === 'clauses') return source.ids.join('، ');
  const listed = source.kind === 'tool' ? policy.referenceTools : policy.references;
  return listed.find(({ id }) => id === source.id)?.label ?? source.id;
}
