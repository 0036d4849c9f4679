import { clausesOf } from '../../domain/policy/offers.ts';
import type { Policy } from '../../domain/policy/policy-schema.ts';
import { riyadhDay } from '../../domain/time/plain-date.ts';
import type { FormSection } from '../../slips/content.ts';
import type { DecisionRecord } from '../../store/entitlement.ts';
import { m } from '../../text/index.ts';
import type { DecisionView } from '../contract/entitlement.ts';
import type { FormWords } from '../issue-slip.ts';
import type { Office } from '../office.ts';
import type { CaseFile } from './case.ts';

const inArabic = { locale: 'ar' } as const;
type Condition = DecisionView['conditions'][number];

/** What the applicant takes home of a decision, and what it replaced. */
export type Decided = {
  decision: DecisionRecord;
  deciderName: string;
  /** The decision that was reopened before it, if any. */
  replaced: DecisionRecord | undefined;
};

/**
 * A decision on entitlement on paper: the published conditions, each met or not with what showed it and nothing
 * besides (Deem, preamble of الاستحقاق: من غير محاباة), and how to object where the policy says so (العدل/٢).
 */
export function decisionWords(
  { policy: { policy } }: Pick<Office, 'policy'>,
  file: CaseFile,
  { decision, deciderName, replaced }: Decided,
): FormWords {
  const conditions = JSON.parse(decision.conditionsJson) as Condition[];
  const gender = file.beneficiary.kind === 'person' ? file.beneficiary.gender : 'male';
  const word = m.desk_person_word({ word: policy.wording.beneficiary[gender] }, inArabic);
  const publishedOn = file.announcement?.publishedOn ?? null;
  return {
    kind: 'decision',
    isSample: false,
    clauseIds: [...clausesOf(policy, 'evidence-review'), ...objectionClauses(policy)],
    lead: m.entitlement_slip_decision_lead({}, inArabic),
    facts: [
      { label: word, value: file.beneficiary.name, form: 'strong' },
      { label: m.entitlement_slip_request({}, inArabic), value: file.request.number, form: 'ltr' },
      { label: m.entitlement_slip_service({}, inArabic), value: file.service.title, form: 'text' },
      ...(publishedOn === null
        ? [
            {
              label: m.entitlement_slip_basis({}, inArabic),
              value: m.entitlement_slip_basis_catalogue({}, inArabic),
              form: 'text' as const,
            },
          ]
        : [{ label: m.entitlement_slip_published({}, inArabic), value: publishedOn, form: 'day' as const }]),
      {
        label: m.entitlement_slip_verdict({}, inArabic),
        value:
          decision.verdict === 'entitled'
            ? m.entitlement_slip_entitled({}, inArabic)
            : m.entitlement_slip_not_entitled({}, inArabic),
        form: 'strong',
      },
      {
        label: m.entitlement_slip_decided_on({}, inArabic),
        value: riyadhDay(new Date(decision.decidedAt)),
        form: 'day',
      },
      { label: m.entitlement_slip_decided_by({}, inArabic), value: deciderName, form: 'text' },
    ],
    sections: [
      conditionSection(m.entitlement_slip_met({}, inArabic), 'tick', conditions, true),
      conditionSection(m.entitlement_slip_unmet({}, inArabic), 'dot', conditions, false),
      ...(decision.note === '' ? [] : [told(m.entitlement_slip_note({}, inArabic), [decision.note])]),
      ...(replaced === undefined
        ? []
        : [told(m.entitlement_slip_replaces({}, inArabic), reopening(replaced))]),
      ...objection(policy, file.request.number),
    ].filter(({ lines }) => lines.length > 0),
    signatures: [m.entitlement_slip_signed_decider({}, inArabic), m.slip_sign_stamp({}, inArabic)],
  };
}

function conditionSection(
  heading: string,
  mark: 'tick' | 'dot',
  conditions: readonly Condition[],
  isFulfilled: boolean,
): FormSection {
  const lines = conditions
    .filter((condition) => condition.isFulfilled === isFulfilled)
    .map(({ text, shownBy, words }) => {
      const reason = [shownBy, words].filter((part) => part !== '').join('، ');
      return reason === '' ? text : m.entitlement_slip_condition({ condition: text, reason }, inArabic);
    });
  return { heading, look: isFulfilled ? 'plain' : 'key', lines, mark };
}

function told(heading: string, lines: string[]): FormSection {
  return { heading, look: 'plain', lines, mark: 'none' };
}

function reopening({ reopenCause, reopenReason }: DecisionRecord): string[] {
  const cause =
    reopenCause === 'error'
      ? m.entitlement_cause_error({}, inArabic)
      : m.entitlement_cause_new_evidence({}, inArabic);
  return [m.entitlement_slip_replaces_text({ cause, reason: reopenReason ?? '' }, inArabic)];
}

/** The clauses that let someone object; none where the policy does not say so. */
function objectionClauses(policy: Policy) {
  return policy.complaints?.clauses ?? [];
}

function objection(policy: Policy, number: string): FormSection[] {
  if (objectionClauses(policy).length === 0) return [];
  const channels = policy.channels.map(({ label }) => label).join('، ');
  return [
    {
      heading: m.entitlement_slip_object({}, inArabic),
      look: 'notice',
      lines: [
        m.entitlement_slip_object_text({ number, channels }, inArabic),
        m.entitlement_slip_object_when({}, inArabic),
      ],
      mark: 'dot',
    },
  ];
}
