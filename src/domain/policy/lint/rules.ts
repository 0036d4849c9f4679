import { toLatinDigits } from '../../people/digits.ts';
import { normaliseForSearch } from '../../people/normalise.ts';
import { clauseById, printedText } from '../clause.ts';
import { policyOddities } from '../policy-checks.ts';
import type { Policy } from '../policy-schema.ts';
import type { LintRule, Observation } from './finding.ts';
import { stem, wordsOf } from './words.ts';

/** «الرد», «يُرد», «وللرد». */
const aReply = /(?<![\p{L}\p{M}])(?:[وفبل]*(?:ال|لل)رد|[وف]?[يتن]ُ?رد)(?![\p{L}\p{M}])/u;
const daysNamed = /([\d٠-٩]+)\s*\)?\s*(?:يوم|أيام|ايام)/gu;
const notLessThan = /\S*\s*(?:لا|ألا)\s+[تي]قل\s+عن(?:\s+\S+){0,2}/u;

/** What the rules make of the clauses: replies, committees, steps, and whether a clause says what its rule takes. */
export const ruleRule: LintRule = (policy) => [
  ...checkedOddities(policy),
  ...replyFindings(policy),
  ...contradictions(policy),
  ...otherTimes(policy),
];

/** What reading a file already reports as odd, in the words of the other findings. */
function checkedOddities(policy: Policy): Observation[] {
  return policyOddities(policy).flatMap(({ path, reason }): Observation[] => {
    const where = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
    if (reason.code === 'reply-without-committee')
      return [{ code: reason.code, where: where.slice(1), text: policy.reply?.clause ?? '' }];
    return reason.code === 'step-without-clause'
      ? [{ code: reason.code, where: where.slice(1), text: reason.step }]
      : [];
  });
}

function replyFindings(policy: Policy): Observation[] {
  const { reply } = policy;
  if (!reply) return [];
  const text = printedText(clauseById(policy, reply.clause));
  const earliest = notLessThan.exec(text)?.[0];
  const found: Observation[] =
    earliest === undefined ? [] : [{ code: 'earliest-not-deadline', where: reply.clause, text: earliest }];
  if (!reply.fromIsStated)
    found.push({ code: 'reply-start-not-stated', where: reply.clause, text: earliest ?? text });
  if ((earliest === undefined) === (reply.kind === 'latest')) return found;
  const about = `reply.kind = ${reply.kind}`;
  return [...found, { code: 'rule-not-in-clause', where: 'reply', text, about }];
}

/** A label, a committee or a count that the cited clause does not have. */
function contradictions(policy: Policy): Observation[] {
  const claims = [
    ...(['channels', 'referenceTools', 'references'] as const).flatMap((list) =>
      policy[list].map(({ label, clause }, index) => ({
        where: `${list}[${index}].label`,
        says: label,
        clause,
      })),
    ),
    ...(policy.study
      ? [{ where: 'study.committee', says: policy.study.committee, clause: policy.study.clause }]
      : []),
    ...(policy.reply?.kind === 'latest'
      ? [{ where: 'reply.workingDays', says: String(policy.reply.workingDays), clause: policy.reply.clause }]
      : []),
  ];
  return claims.flatMap(({ where, says, clause }): Observation[] => {
    const text = printedText(clauseById(policy, clause));
    return saysAll(text, says) ? [] : [{ code: 'rule-not-in-clause', where, text, about: `«${says}»` }];
  });
}

/** A clause that sets another time for the reply than the one that the rule is taken from. */
function otherTimes({ reply, clauses }: Policy): Observation[] {
  if (!reply) return [];
  const days = reply.kind === 'latest' ? reply.workingDays : reply.days;
  return clauses
    .filter((clause) => clause.id !== reply.clause && aReply.test(printedText(clause)))
    .flatMap((clause) =>
      [...printedText(clause).matchAll(daysNamed)]
        .filter(([, number = '']) => Number(toLatinDigits(number)) !== days)
        .map(([text]): Observation => ({
          code: 'clauses-disagree',
          where: clause.id,
          text,
          about: reply.clause,
        })),
    );
}

function saysAll(text: string, words: string): boolean {
  if (/^\d+$/.test(words)) {
    const numbers: string[] = toLatinDigits(text).match(/\d+/g) ?? [];
    return numbers.includes(words);
  }
  // «للجنة البحث» names «لجنة البحث»: letters first, words where they are bent or apart.
  if (normaliseForSearch(text).includes(normaliseForSearch(words))) return true;
  const stems = new Set(wordsOf(text).map(stem));
  return wordsOf(words).every((word) => stems.has(stem(word)));
}
