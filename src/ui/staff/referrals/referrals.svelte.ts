import { dueGroups } from '../../../domain/referral/follow-up-due.ts';
import { endingOf } from '../../../domain/referral/follow-up-outcome.ts';
import type { FollowUpContact, FollowUpOutcome } from '../../../domain/referral/follow-up-outcome.ts';
import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { ReferralFile, ReferralView } from '../../../desk/contract/referrals.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type Worklist = OutputOf<'referrals.worklist'>;

/** The worklist as searched, the referral that is open, and what was typed about its follow-up. */
export class ReferralsState {
  view = $state<ReferralView>('overdue');
  query = $state('');
  page = $state(0);
  list = $state.raw<Worklist | null>(null);
  chosenId = $state<string | null>(null);
  file = $state.raw<ReferralFile | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);

  contacted = $state<FollowUpContact>('beneficiary');
  outcome = $state<FollowUpOutcome | null>(null);
  nextOn = $state('');
  note = $state('');
  channelId = $state('');
  readonly #asking = new Asking();

  /** Whether the outcome chosen asks for another day. */
  readonly needsNextDay = $derived(this.outcome !== null && endingOf(this.outcome) === null);

  /** Shows the first list in which something waits, unless one was asked for. */
  async begin(view: ReferralView | null): Promise<void> {
    if (view !== null) this.view = view;
    await this.load();
    const counts = this.list?.counts;
    if (view !== null || counts === undefined || counts.overdue > 0) return;
    const waiting = dueGroups.find((group) => counts[group] > 0);
    if (waiting === undefined) return;
    this.view = waiting;
    await this.load();
  }

  async load(): Promise<void> {
    const { view, query, page } = this;
    const answer = await this.#asking.latest(() => desk('referrals.worklist', { view, query, page }));
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.list = answer.value;
    const { lines } = answer.value;
    if (!lines.some(({ requestId }) => requestId === this.chosenId))
      this.chosenId = lines[0]?.requestId ?? null;
  }

  show(view: ReferralView): void {
    this.view = view;
    this.page = 0;
    void this.load();
  }

  turnTo(page: number): void {
    this.page = page;
    void this.load();
  }

  /** Searches once the typing has settled. */
  searchSoon(): void {
    this.page = 0;
    this.#asking.soon(() => this.load());
  }

  async open(requestId: string): Promise<void> {
    await this.#take(await desk('referrals.open', { requestId }));
  }

  back(): void {
    this.file = null;
    this.error = null;
    void this.load();
  }

  recordAttempt(): Promise<boolean> {
    const { contacted, outcome, note, nextOn } = this;
    return this.#change((requestId, file) =>
      outcome === null
        ? null
        : desk('referrals.recordAttempt', {
            requestId,
            contacted,
            outcome,
            note,
            nextOn: this.needsNextDay ? nextOn : '',
            seen: file.attempts.length,
          }),
    );
  }

  closeWithoutArrival(reason: string): Promise<boolean> {
    return this.#change((requestId) => desk('referrals.closeWithoutArrival', { requestId, reason }));
  }

  setResponsiblePerson(person: { name: string; phone: string }): Promise<boolean> {
    return this.#change((requestId) => desk('referrals.setResponsiblePerson', { requestId, ...person }));
  }

  confirmHandedOver(): Promise<boolean> {
    return this.#change((requestId) => desk('referrals.confirmHandedOver', { requestId }));
  }

  /** Starts the referral that takes this one's place; its visit, or null when the desk refused. */
  async startNext(): Promise<string | null> {
    if (this.isBusy || this.file === null) return null;
    this.isBusy = true;
    const { requestId } = this.file;
    const answer = await desk('referrals.startNext', { requestId, channelId: this.channelId });
    this.isBusy = false;
    if (answer.ok) return answer.value.visitId;
    this.error = answer.error;
    return null;
  }

  async #change(
    ask: (requestId: string, file: ReferralFile) => Promise<Answer<ReferralFile>> | null,
  ): Promise<boolean> {
    if (this.isBusy || this.file === null) return false;
    const asked = ask(this.file.requestId, this.file);
    if (asked === null) return false;
    this.isBusy = true;
    this.error = null;
    const isDone = await this.#take(await asked);
    this.isBusy = false;
    return isDone;
  }

  #take(answer: Answer<ReferralFile>): Promise<boolean> {
    if (!answer.ok) {
      this.error = answer.error;
      return Promise.resolve(false);
    }
    const isAnother = this.file?.requestId !== answer.value.requestId;
    const isFollowed = this.file?.attempts.length !== answer.value.attempts.length;
    this.error = null;
    this.file = answer.value;
    if (isAnother || isFollowed) this.#empty(answer.value);
    return Promise.resolve(true);
  }

  #empty({ proposedOn, channels }: ReferralFile): void {
    this.contacted = 'beneficiary';
    this.outcome = null;
    this.nextOn = proposedOn ?? '';
    this.note = '';
    this.channelId = channels[0]?.id ?? '';
  }
}
