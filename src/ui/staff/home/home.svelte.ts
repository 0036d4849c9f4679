import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { normaliseForSearch } from '../../../domain/people/normalise.ts';
import { desk } from '../../desk-client.ts';

export type HomeView = OutputOf<'visits.home'>;
export type VisitLine = HomeView['drafts'][number];
export type Journey = VisitLine['journey'];

/** What the home screen shows, the channel chosen, and the search among drafts. */
export class HomeState {
  view = $state.raw<HomeView | null>(null);
  error = $state.raw<DeskError | null>(null);
  channelId = $state<string | null>(null);
  draftQuery = $state('');
  isBusy = $state(false);

  /** Drafts whose name, number or service holds every word typed. */
  readonly drafts = $derived.by(() => {
    const words = normaliseForSearch(this.draftQuery)
      .split(' ')
      .filter((word) => word !== '');
    return (this.view?.drafts ?? []).filter((line) => {
      const text = normaliseForSearch(
        [line.beneficiaryName, line.requestNumber, line.serviceTitle]
          .filter((part) => part !== null)
          .join(' '),
      );
      return words.every((word) => text.includes(word));
    });
  });

  async load(): Promise<void> {
    const answer = await desk('visits.home', {});
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.view = answer.value;
    this.channelId ??= answer.value.channels[0]?.id ?? null;
  }

  /** Starts a visit; its id, or null when the desk refused. */
  async start(journey: Journey): Promise<string | null> {
    if (this.isBusy || this.channelId === null) return null;
    this.isBusy = true;
    this.error = null;
    const answer = await desk('visits.start', { journey, channelId: this.channelId });
    this.isBusy = false;
    if (answer.ok) return answer.value.visitId;
    this.error = answer.error;
    return null;
  }
}
