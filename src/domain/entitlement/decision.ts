import type { Parsed } from '../people/parsed.ts';

/** What a review of evidence found (Deem الاستحقاق/٣: reviewed, and its authenticity made sure of). */
export const evidenceFindings = ['confirmed', 'doubtful', 'not-genuine'] as const;
export type EvidenceFinding = (typeof evidenceFindings)[number];

export const verdicts = ['entitled', 'not-entitled'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a decision is looked at again: something new was shown, or it was mistaken. */
export const reopenCauses = ['new-evidence', 'error'] as const;
export type ReopenCause = (typeof reopenCauses)[number];

/** What someone found of one condition. `shownBy`: which evidence or appointment shows it, or words that say what does. */
export type ConditionAnswer = {
  isFulfilled: boolean | null;
  shownBy: { kind: 'evidence' | 'appointment'; id: string } | null;
  words: string;
};

/** What a decision rests on. */
export type DecisionFacts = {
  /** The conditions that were published, or those of the service's own catalogue. */
  conditions: readonly string[];
  evidence: readonly { id: string; finding: EvidenceFinding | null }[];
  appointments: readonly { id: string; state: string }[];
  /** Who received and registered the request. */
  registrarIds: readonly string[];
  isDecided: boolean;
};

/** Why nobody, or not this person, may decide yet. */
export type DecisionBar =
  'already-decided' | 'evidence-unreviewed' | 'appointment-pending' | 'decision-by-registrar';

/**
 * What keeps someone from deciding on entitlement (Deem الاستحقاق/٣ to ٥, من غير محاباة): whoever registered the
 * request does not decide on it, every evidence has been reviewed, every session and field visit has its outcome.
 */
export function decisionBars(facts: DecisionFacts, deciderId: string): DecisionBar[] {
  const bars: [DecisionBar, boolean][] = [
    ['already-decided', facts.isDecided],
    ['evidence-unreviewed', facts.evidence.some(({ finding }) => finding === null)],
    ['appointment-pending', facts.appointments.some(({ state }) => state === 'planned')],
    ['decision-by-registrar', facts.registrarIds.includes(deciderId)],
  ];
  return bars.filter(([, stands]) => stands).map(([bar]) => bar);
}

/** What is wrong with the answers, and with which one. */
export type DecisionFault = {
  reason:
    'conditions-unanswered' | 'shown-by-needed' | 'not-shown' | 'unknown-evidence' | 'verdict-disagrees';
  index: number | null;
};

/**
 * Judges a decision by its conditions alone: each is answered, each answer says what shows it, what was not found
 * genuine shows nothing fulfilled, and the verdict is the one that the answers give. No other reason counts.
 */
export function judgeDecision(
  facts: Pick<DecisionFacts, 'conditions' | 'evidence' | 'appointments'>,
  answers: readonly ConditionAnswer[],
  verdict: Verdict,
): Parsed<null, DecisionFault> {
  const fault = (reason: DecisionFault['reason'], index: number | null = null) =>
    ({ ok: false, error: { reason, index } }) as const;
  if (facts.conditions.length === 0) return fault('conditions-unanswered');
  for (const index of facts.conditions.keys()) {
    const answer = answers[index];
    if (answer === undefined || answer.isFulfilled === null) return fault('conditions-unanswered', index);
    const reason = answerFault(facts, answer);
    if (reason !== null) return fault(reason, index);
  }
  if (answers.length !== facts.conditions.length) return fault('conditions-unanswered');
  return verdictOf(answers) === verdict ? { ok: true, value: null } : fault('verdict-disagrees');
}

function answerFault(
  { evidence, appointments }: Pick<DecisionFacts, 'evidence' | 'appointments'>,
  { isFulfilled, shownBy, words }: ConditionAnswer,
): DecisionFault['reason'] | null {
  if (shownBy === null) return words.trim() === '' ? 'shown-by-needed' : null;
  if (shownBy.kind === 'evidence') {
    const shown = evidence.find(({ id }) => id === shownBy.id);
    if (!shown) return 'unknown-evidence';
    return isFulfilled === true && shown.finding !== 'confirmed' ? 'not-shown' : null;
  }
  const held = appointments.find(({ id }) => id === shownBy.id);
  if (!held) return 'unknown-evidence';
  return held.state === 'held' ? null : 'not-shown';
}

/** Entitled when every condition is fulfilled, not entitled when one is not; null while one is unanswered. */
export function verdictOf(answers: readonly Pick<ConditionAnswer, 'isFulfilled'>[]): Verdict | null {
  if (answers.length === 0 || answers.some(({ isFulfilled }) => isFulfilled === null)) return null;
  return answers.every(({ isFulfilled }) => isFulfilled === true) ? 'entitled' : 'not-entitled';
}
