import { printedText } from './clause.ts';
import { clausesOf, optionalCapabilities } from './offers.ts';
import type { Clause, ClauseId, Policy, ReplyRule, Step } from './policy-schema.ts';
import { wordDiff } from './word-diff.ts';
import type { WordRun } from './word-diff.ts';

/** What became of a clause from one edition to the next. `words` marks what was taken out and put in. */
export type ClauseChange =
  | { kind: 'added'; id: ClauseId; text: string }
  | { kind: 'removed'; id: ClauseId; text: string }
  | { kind: 'changed'; id: ClauseId; words: WordRun[] }
  /** The same words under another number. */
  | { kind: 'renumbered'; id: ClauseId; was: ClauseId; text: string };

/** The rules that are told in the policy's own words, each as its lines before and after. */
export const wordedRules = [
  'title',
  'approval',
  'committee',
  'channels',
  'request-steps',
  'referral-steps',
  'signature',
  'declaration-wording',
  'services',
  'offers',
] as const;
export type WordedRule = (typeof wordedRules)[number];

/** A rule that the program carries out and that the new edition states otherwise. */
export type RuleChange =
  | { rule: 'reply'; before: ReplyRule | null; after: ReplyRule | null }
  | { rule: WordedRule; before: string[]; after: string[] }
  /** Fields of the file that differ and have no words of their own here: nothing changes unseen. */
  | { rule: 'other'; fields: string[] };

/** All that a new edition of a policy changes, clause by clause and rule by rule. */
export type EditionDiff = { clauses: ClauseChange[]; rules: RuleChange[]; sameClauseCount: number };

/** Compares an edition with the one before it. Empty when they say the same. */
export function compareEditions(before: Policy, after: Policy): EditionDiff {
  const clauses = clauseChanges(before.clauses, after.clauses);
  const isTouched = (id: ClauseId) => clauses.some((change) => change.kind !== 'removed' && change.id === id);
  return {
    clauses,
    rules: ruleChanges(before, after),
    sameClauseCount: after.clauses.filter(({ id }) => !isTouched(id)).length,
  };
}

/** True when the new edition changes nothing that is shown or carried out. */
export function isUnchanged({ clauses, rules }: EditionDiff): boolean {
  return clauses.length === 0 && rules.length === 0;
}

/** In the new edition's order; what was removed comes last. Clauses are matched by their words, then by their number. */
function clauseChanges(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const left = new Map(before.map((clause) => [clause.id, clause]));
  const matched = new Map<ClauseId, Clause>();
  const take = (clause: Clause, found: Clause | undefined) => {
    if (!found) return;
    matched.set(clause.id, found);
    left.delete(found.id);
  };
  for (const clause of after) {
    const same = left.get(clause.id);
    take(clause, same && hasSameWords(same, clause) ? same : undefined);
  }
  const open = () => after.filter(({ id }) => !matched.has(id));
  for (const clause of open())
    take(
      clause,
      [...left.values()].find((each) => hasSameWords(each, clause)),
    );
  for (const clause of open()) take(clause, left.get(clause.id));
  return [
    ...after.flatMap((clause): ClauseChange[] => {
      const { id } = clause;
      const was = matched.get(id);
      if (!was) return [{ kind: 'added', id, text: printedText(clause) }];
      if (!hasSameWords(was, clause))
        return [{ kind: 'changed', id, words: wordDiff(printedText(was), printedText(clause)) }];
      return was.id === id ? [] : [{ kind: 'renumbered', id, was: was.id, text: printedText(clause) }];
    }),
    ...[...left.values()].map((clause): ClauseChange => ({
      kind: 'removed',
      id: clause.id,
      text: printedText(clause),
    })),
  ];
}

const hasSameWords = (a: Clause, b: Clause): boolean =>
  printedText(a).replace(/\s+/gu, ' ') === printedText(b).replace(/\s+/gu, ' ');

function ruleChanges(before: Policy, after: Policy): RuleChange[] {
  const reply: RuleChange[] = saySame(before.reply, after.reply)
    ? []
    : [{ rule: 'reply', before: before.reply, after: after.reply }];
  const worded = wordedRules.flatMap((rule): RuleChange[] => {
    const lines = { rule, before: linesOf[rule](before), after: linesOf[rule](after) };
    return saySame(lines.before, lines.after) ? [] : [lines];
  });
  const fields = otherFields(before, after);
  return [...reply, ...worded, ...(fields.length > 0 ? [{ rule: 'other' as const, fields }] : [])];
}

/** What the clauses and the rules in words tell already; every other field of a file is compared whole. */
const toldFields: ReadonlySet<string> = new Set([
  'format',
  'id',
  'document',
  'clauses',
  'channels',
  'declaration',
  'study',
  'reply',
  'journeys',
  'services',
] satisfies (keyof Policy)[]);

function otherFields(before: Policy, after: Policy): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter(
    (field) => !toldFields.has(field) && !saySame(Reflect.get(before, field), Reflect.get(after, field)),
  );
}

const linesOf: Record<WordedRule, (policy: Policy) => string[]> = {
  title: ({ document }) => [document.title, document.edition].filter((line) => line !== null),
  approval: (policy) => [approvalOf(policy)].filter((line) => line !== null),
  committee: ({ study }) => (study ? [study.committee] : []),
  channels: ({ channels }) => channels.map(({ label }) => label),
  'request-steps': ({ journeys }) => stepLines(journeys.request.steps),
  'referral-steps': ({ journeys }) => stepLines(journeys.referral?.steps ?? []),
  signature: ({ declaration }) => [declaration.signature],
  'declaration-wording': ({ declaration }) => Object.values(declaration.wording),
  services: ({ services }) =>
    services.flatMap(({ title, conditions, requirements }) => [
      title,
      ...conditions.map((line) => `${title}: ${line}`),
      ...requirements.map((requirement) => `${title}: ${requirement.title}`),
    ]),
  offers: (policy) => optionalCapabilities.filter((id) => clausesOf(policy, id).length > 0),
};

const stepLines = (steps: readonly Step[]): string[] => steps.map(({ label }) => label);

/** The approval as the source words it, repaired where its lines were scrambled; null when it states none. */
export function approvalOf({ clauses, document }: Policy): string | null {
  const clause = clauses.find(({ kind }) => kind === 'approval');
  return clause ? printedText(clause) : (document.approval?.asPrinted ?? null);
}

/** Whether two rules say the same; under which number a clause states them is told by the clauses themselves. */
function saySame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, part: unknown) => (key === 'clause' || key === 'clauses' ? undefined : part));
  return plain(a) === plain(b);
}
