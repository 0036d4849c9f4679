import { clausesOf } from '../../domain/policy/offers.ts';
import { clauseById, printedText } from '../../domain/policy/clause.ts';
import type { ClauseId, Policy } from '../../domain/policy/policy-schema.ts';
import { m } from '../../text/index.ts';

/** What the policy itself answers, in its words, each with the clauses that say so. */
export type StarterAnswer = { question: string; answer: string; clauseIds: ClauseId[] };

// The policies are Arabic, and so are the answers taken from them.
const inArabic = { locale: 'ar' } as const;
const mostClauses = 6;

/** The first entries of an association's answer book, derived from its policy. */
export function starterAnswers(policy: Policy): StarterAnswer[] {
  return [
    channels(policy),
    ...study(policy),
    ...reply(policy),
    ...services(policy),
    ...eligibility(policy),
    ...unclear(policy),
    ...complaints(policy),
  ];
}

function channels({ channels: listed }: Policy): StarterAnswer {
  return {
    question: m.inquiries_starter_channels({}, inArabic),
    answer: listed.map(({ label }) => label).join('، '),
    clauseIds: listed.map(({ clause }) => clause).slice(0, mostClauses),
  };
}

function study({ study: rule }: Policy): StarterAnswer[] {
  if (!rule) return [];
  const answer = m.inquiries_starter_study_answer({ committee: rule.committee }, inArabic);
  return [{ question: m.inquiries_starter_study({}, inArabic), answer, clauseIds: [rule.clause] }];
}

function reply({ reply: rule }: Policy): StarterAnswer[] {
  if (!rule) return [];
  const answer =
    rule.kind === 'latest'
      ? m.inquiries_starter_reply_latest({ days: String(rule.workingDays) }, inArabic)
      : m.inquiries_starter_reply_earliest({ days: String(rule.days) }, inArabic);
  return [{ question: m.inquiries_starter_reply({}, inArabic), answer, clauseIds: [rule.clause] }];
}

function services({ services: offered, completeness }: Policy): StarterAnswer[] {
  return offered.map(({ title, requirements, conditions }) => ({
    question: m.inquiries_starter_service({ service: title }, inArabic),
    answer: m.inquiries_starter_service_answer(
      {
        requirements: requirements.map((each) => each.title).join('، '),
        conditions: conditions.join(' '),
      },
      inArabic,
    ),
    clauseIds: completeness.clauses.slice(0, mostClauses),
  }));
}

function eligibility({ eligibility: rule, registration }: Policy): StarterAnswer[] {
  if (!rule) return [];
  const answer = registration.requirements.map(({ title }) => title).join('، ');
  return [{ question: m.inquiries_starter_eligibility({}, inArabic), answer, clauseIds: [rule.clause] }];
}

function unclear({ unclear: rule }: Policy): StarterAnswer[] {
  if (!rule) return [];
  const answer = m.inquiries_starter_unclear_answer({ who: rule.label }, inArabic);
  return [{ question: m.inquiries_starter_unclear({}, inArabic), answer, clauseIds: [rule.clause] }];
}

function complaints(policy: Policy): StarterAnswer[] {
  // What senior management watches over is no answer for a beneficiary.
  const clauseIds = clausesOf(policy, 'complaints')
    .filter((id) => clauseById(policy, id).kind !== 'satisfaction')
    .slice(0, mostClauses);
  if (clauseIds.length === 0) return [];
  const answer = clauseIds.map((id) => printedText(clauseById(policy, id))).join(' ');
  return [{ question: m.inquiries_starter_complaint({}, inArabic), answer, clauseIds }];
}
