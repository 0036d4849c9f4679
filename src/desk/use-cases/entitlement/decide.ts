import { decisionBars, judgeDecision } from '../../../domain/entitlement/decision.ts';
import type { DecisionFault } from '../../../domain/entitlement/decision.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { canonicalJson } from '../../../store/canonical.ts';
import { addDecision, decisionOf } from '../../../store/entitlement.ts';
import { record } from '../../../store/audit.ts';
import { m } from '../../../text/index.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { atCase } from '../../entitlement/at-case.ts';
import { decisionSubject, factsOf } from '../../entitlement/case.ts';
import type { CaseFile } from '../../entitlement/case.ts';
import { decisionWords } from '../../entitlement/decision-slip.ts';
import { issueForm } from '../../issue-slip.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

type Input = ParsedInputOf<'entitlement.decide'>;

/** Decides on entitlement by the published conditions alone, without favour (Deem, preamble of الاستحقاق). */
export async function decide(
  office: Office,
  by: StaffMember,
  { requestId, verdict, conditions, note: typed }: Input,
): Promise<OutputOf<'entitlement.decide'>> {
  const call = { action: 'entitlement.read', requestId };
  const view = await atCase(office, by, call, async ({ handle, file }) => {
    const facts = factsOf(file);
    const [bar] = decisionBars(facts, by.id);
    if (bar !== undefined) throw new Refusal(bar);
    const answers = conditions.map((answer) => ({ ...answer, words: tidyText(answer.words) }));
    const judged = judgeDecision(facts, answers, verdict);
    if (!judged.ok) throw refusalOf(judged.error);
    const applied = file.conditions.map((text, index) => {
      const { isFulfilled, shownBy = null, words = '' } = answers[index] ?? {};
      return { text, isFulfilled: isFulfilled === true, shownBy: shownByTitle(file, shownBy), words };
    });
    const note = tidyText(typed);
    const announcementId = file.announcement?.id ?? null;
    const recorded = await record(handle, {
      action: 'entitlement.decide',
      subject: { kind: 'request', id: requestId },
      content: { verdict, conditions: applied, note, announcement: announcementId },
    });
    const id = handle.ids.next();
    const conditionsJson = canonicalJson(applied);
    await addDecision(handle, { id, requestId, verdict, announcementId, conditionsJson, note }, recorded);
    const decision = await decisionOf(handle, requestId);
    if (decision === undefined) throw new RangeError(`The decision on ${requestId} was not kept`);
    const replaced = file.earlier.at(-1);
    await issueForm(
      { handle, office, recorded },
      { subject: decisionSubject(requestId), requestId },
      decisionWords(office, file, { decision, deciderName: by.name, replaced }),
    );
  });
  office.session.announce('work');
  return view;
}

/** What showed it, by its name on that day: the decision reads the same later. */
function shownByTitle(file: CaseFile, shownBy: Input['conditions'][number]['shownBy']): string {
  if (shownBy === null) return '';
  if (shownBy.kind === 'evidence') return file.evidence.find(({ id }) => id === shownBy.id)?.title ?? '';
  const { kind, hostName } = file.appointments.find(({ id }) => id === shownBy.id) ?? {};
  const words = kind === 'field-visit' ? m.entitlement_shown_by_visit : m.entitlement_shown_by_session;
  return words({ name: hostName ?? '' }, { locale: 'ar' });
}

function refusalOf({ reason, index }: DecisionFault): Refusal {
  const at = index === null ? 'conditions' : `conditions.${index}`;
  const refusals: Record<DecisionFault['reason'], [ErrorCode, string | undefined]> = {
    'conditions-unanswered': ['conditions-unanswered', `${at}.isFulfilled`],
    'shown-by-needed': ['shown-by-needed', `${at}.words`],
    'not-shown': ['evidence-not-confirmed', `${at}.shownBy`],
    'unknown-evidence': ['unknown-evidence', `${at}.shownBy`],
    'verdict-disagrees': ['verdict-disagrees', undefined],
  };
  return new Refusal(...refusals[reason]);
}
