import { dueGroups } from '../../../domain/referral/follow-up-due.ts';
import { endingOf } from '../../../domain/referral/follow-up-outcome.ts';
import type { FollowUpContact, FollowUpOutcome } from '../../../domain/referral/follow-up-outcome.ts';
import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer } from '../../../desk/contract/errors.ts';
import type { ReferralFile, ReferralLineView, ReferralView } from '../../../desk/contract/referrals.ts';
import { desk } from '../../desk-client.ts';
import { Doing } from '../doing.svelte.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

type Worklist = OutputOf<'referrals.worklist'>;

/** The worklist as searched, the referral that is open, and what was typed about its follow-up. */
export class ReferralsState extends Doing {
  view = $state<ReferralView>('overdue');
  readonly list = new SearchedList<ReferralLineView, Worklist>(
    (query, page) => desk('referrals.worklist', { view: this.view, query, page }),
    ({ requestId }) => requestId,
  );
  file = $state.raw<ReferralFile | null>(null);

  contacted = $state<FollowUpContact>('beneficiary');
  outcome = $state<FollowUpOutcome | null>(null);
  nextOn = $state('');
  note = $state('');
  channelId = $state('');

  /** Whether the outcome chosen asks for another day. */
  readonly needsNextDay = $derived(this.outcome !== null && endingOf(this.outcome) === null);

  /** Shows the first list in which something waits, unless one was asked for. */
  async begin(view: ReferralView | null): Promise<void> {
    if (view !== null) this.view = view;
    await this.list.show(0);
    const counts = this.list.found?.counts;
    if (view !== null || counts === undefined || counts.overdue > 0) return;
    const waiting = dueGroups.find((group) => counts[group] > 0);
    if (waiting === undefined) return;
    this.view = waiting;
    await this.list.show(0);
  }

  show(view: ReferralView): void {
    this.view = view;
    void this.list.show(0);
  }

  async open(requestId: string): Promise<void> {
    await this.does(
      () => desk('referrals.open', { requestId }),
      (file) => this.#take(file),
    );
  }

  back(): void {
    this.file = null;
    this.error = null;
    void this.list.reload();
  }

  recordAttempt(): Promise<boolean> {
    const { contacted, outcome, note } = this;
    if (outcome === null) return Promise.resolve(false);
    const nextOn = this.needsNextDay ? this.nextOn : '';
    return this.#change((requestId, file) =>
      desk('referrals.recordAttempt', {
        requestId,
        contacted,
        outcome,
        note,
        nextOn,
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
    const { file, channelId } = this;
    if (file === null) return null;
    let started: string | null = null;
    await this.does(
      () => desk('referrals.startNext', { requestId: file.requestId, channelId }),
      ({ visitId }) => (started = visitId),
    );
    return started;
  }

  async #change(
    ask: (requestId: string, file: ReferralFile) => Promise<Answer<ReferralFile>>,
  ): Promise<boolean> {
    const { file } = this;
    if (file === null) return false;
    return this.does(
      () => ask(file.requestId, file),
      (changed) => this.#take(changed),
    );
  }

  #take(file: ReferralFile): void {
    const isAnother = this.file?.requestId !== file.requestId;
    const isFollowed = this.file?.attempts.length !== file.attempts.length;
    this.file = file;
    if (isAnother || isFollowed) this.#empty(file);
  }

  #empty({ proposedOn, channels }: ReferralFile): void {
    this.contacted = 'beneficiary';
    this.outcome = null;
    this.nextOn = proposedOn ?? '';
    this.note = '';
    this.channelId = channels[0]?.id ?? '';
  }
}
