import type { ComplaintChoices } from '../../../desk/contract/complaints.ts';
import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { PersonSummary } from '../../../desk/contract/people.ts';
import { whomItConcerns } from '../../../domain/complaints/about.ts';
import { isBetweenPeople } from '../../../domain/complaints/complaint.ts';
import { goesOutside } from '../../../domain/complaints/who-may.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

type Received = InputOf<'complaints.receive'>;
export type FoundRequest = OutputOf<'complaints.findRequest'>;

const shortestNumber = 5;

/** A complaint as it is being taken down. */
export class NewComplaint {
  kind = $state<Received['kind']>('complaint');
  channelId = $state('');
  who = $state<Received['complainant']['kind']>('registered');
  person = $state.raw<PersonSummary | null>(null);
  personQuery = $state('');
  people = $state.raw<PersonSummary[] | null>(null);
  name = $state('');
  phone = $state('');
  hasRepresentative = $state(false);
  representativeName = $state('');
  representativeCapacity = $state('');
  requestNumber = $state('');
  request = $state.raw<FoundRequest | null>(null);
  concerns = $state<string[]>([]);
  /** What of the request: 'decision', the id of a visit, or empty for the request as such. */
  about = $state('');
  story = $state('');
  wish = $state('');
  replyChannelId = $state('');
  readonly #asking = new Asking();

  /** Who did what is complained about, as the request says it. */
  readonly doer = $derived.by(() => {
    if (this.request === null || !isBetweenPeople(this.kind)) return null;
    if (this.about === 'decision') return this.request.decision?.by ?? null;
    return this.request.visits.find(({ id }) => id === this.about)?.by ?? null;
  });

  /** An empty form: the first kind and the first channel of the policy. */
  begin({ kinds, channels }: ComplaintChoices): void {
    this.kind = kinds[0] ?? 'complaint';
    this.channelId = channels[0]?.id ?? '';
    this.who = 'registered';
    this.person = null;
    this.personQuery = '';
    this.people = null;
    this.name = '';
    this.phone = '';
    this.hasRepresentative = false;
    this.representativeName = '';
    this.representativeCapacity = '';
    this.requestNumber = '';
    this.request = null;
    this.concerns = [];
    this.about = '';
    this.story = '';
    this.wish = '';
    this.replyChannelId = '';
  }

  /** Nobody at the desk is left who may handle it. */
  isForOutside({ staff }: ComplaintChoices): boolean {
    const { doer } = this;
    const concerns = whomItConcerns(this.kind, this.concerns, doer && { staffId: doer.id });
    const involved = { concerns, decisionBy: doer?.id ?? null };
    return goesOutside(involved, this.kind, staff);
  }

  setConcern(staffId: string, isConcerned: boolean): void {
    const others = this.concerns.filter((id) => id !== staffId);
    this.concerns = isConcerned ? [...others, staffId] : others;
  }

  findPeopleSoon(): void {
    this.#asking.soon(async () => {
      const query = this.personQuery;
      this.people = null;
      if (query.trim().length < 2) return;
      const answer = await this.#asking.latest(() => desk('people.search', { query }));
      if (answer?.ok === true) this.people = answer.value.people;
    });
  }

  choosePerson(id: string): void {
    this.person = this.people?.find((each) => each.id === id) ?? null;
    this.replyChannelId ||= this.person?.preferredChannelId ?? '';
  }

  findRequestSoon(): void {
    this.request = null;
    this.about = '';
    this.#asking.soon(async () => {
      const number = this.requestNumber;
      if (number.trim().length < shortestNumber) return;
      const answer = await this.#asking.latest(() => desk('complaints.findRequest', { number }));
      if (answer?.ok !== true) return;
      this.request = answer.value;
      if (this.kind === 'grievance' && answer.value.decision !== null) this.about = 'decision';
    });
  }

  input(): Received {
    return {
      kind: this.kind,
      channelId: this.channelId,
      complainant: this.#complainant(),
      representative: this.hasRepresentative
        ? { name: this.representativeName, capacity: this.representativeCapacity }
        : null,
      requestNumber: this.requestNumber,
      concerns: this.concerns,
      about: this.#about(),
      story: this.story,
      wish: this.wish,
      replyChannelId: this.who === 'anonymous' ? null : this.replyChannelId || null,
    };
  }

  #about(): Received['about'] {
    if (this.about === '') return null;
    return this.about === 'decision' ? { kind: 'decision' } : { kind: 'visit', visitId: this.about };
  }

  #complainant(): Received['complainant'] {
    if (this.who === 'anonymous') return { kind: 'anonymous' };
    if (this.who === 'named' || this.person === null)
      return { kind: 'named', name: this.name, phone: this.phone };
    return { kind: 'registered', personId: this.person.id };
  }
}
