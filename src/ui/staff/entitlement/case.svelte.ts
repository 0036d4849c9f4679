import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { EntitlementCase } from '../../../desk/contract/entitlement.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { EvidenceFinding, ReopenCause, Verdict } from '../../../domain/entitlement/decision.ts';
import { verdictOf } from '../../../domain/entitlement/decision.ts';
import { desk } from '../../desk-client.ts';

/** What is being found of one condition. `shownBy` names evidence or an appointment as 'kind:id'; empty: the words do. */
export type ConditionDraft = { isFulfilled: boolean | null; shownBy: string; words: string };

/** One request's entitlement: evidence, appointments, and the decision that is being made. */
export class CaseState {
  file = $state.raw<EntitlementCase | null>(null);
  answers = $state<ConditionDraft[]>([]);
  note = $state('');
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly requestId: string;

  /** What the answers come to; null while one is missing. */
  readonly verdict = $derived<Verdict | null>(verdictOf(this.answers));
  readonly toReview = $derived(this.file?.evidence.find(({ finding }) => finding === null) ?? null);
  readonly toClose = $derived(this.file?.appointments.find(({ state }) => state === 'planned') ?? null);

  constructor(requestId: string) {
    this.requestId = requestId;
  }

  async open(): Promise<void> {
    const answer = await desk('entitlement.open', { requestId: this.requestId });
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.#take(answer.value);
  }

  addEvidence(title: string, handedInOn: string): Promise<boolean> {
    const { requestId } = this;
    return this.#ask(desk('entitlement.addEvidence', { requestId, title, handedInOn }));
  }

  review(evidenceId: string, finding: EvidenceFinding | null, note: string): Promise<boolean> {
    const { requestId } = this;
    return this.#ask(desk('entitlement.reviewEvidence', { requestId, evidenceId, finding, note }));
  }

  decide(verdict: Verdict): Promise<boolean> {
    const { requestId, note } = this;
    const conditions = this.answers.map(({ isFulfilled, shownBy, words }) => ({
      isFulfilled,
      shownBy: shownByOf(shownBy),
      words,
    }));
    return this.#ask(desk('entitlement.decide', { requestId, verdict, conditions, note }));
  }

  /** The decision is looked at again, from the beginning. */
  async reopen(cause: ReopenCause | null, reason: string): Promise<boolean> {
    const { requestId } = this;
    const isReopened = await this.#ask(desk('entitlement.reopen', { requestId, cause, reason }));
    if (isReopened) {
      this.answers = this.answers.map(() => ({ isFulfilled: null, shownBy: '', words: '' }));
      this.note = '';
    }
    return isReopened;
  }

  async #ask(asked: Promise<Answer<OutputOf<'entitlement.open'>>>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const answer = await asked;
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.#take(answer.value);
    return answer.ok;
  }

  #take(file: EntitlementCase): void {
    this.file = file;
    const { conditions } = file.basis;
    if (this.answers.length === conditions.length) return;
    this.answers = conditions.map(() => ({ isFulfilled: null, shownBy: '', words: '' }));
  }
}

function shownByOf(chosen: string): { kind: 'evidence' | 'appointment'; id: string } | null {
  const [kind, id = ''] = chosen.split(':');
  return kind === 'evidence' || kind === 'appointment' ? { kind, id } : null;
}
