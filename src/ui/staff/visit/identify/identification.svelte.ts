import { tick } from 'svelte';
import type { PersonSummary } from '../../../../desk/contract/people.ts';
import type { VisitView } from '../../../../desk/contract/visits.ts';
import { m } from '../../../../text/index.ts';
import type { GuidedVisit, NextAction, Why } from '../visit.svelte.ts';
import { nextLabel } from '../words.ts';
import { Registration } from './registration.svelte.ts';

/** In which capacity somebody stands at the desk. */
export type Capacity = 'self' | 'agent' | 'guardian' | 'organisation-representative';
type Sought = 'beneficiary' | 'representative';

/** Who is served and who stands at the desk, before both are sent. */
export class Identification {
  privacyNoticeShown = $state(false);
  beneficiary = $state.raw<PersonSummary | null>(null);
  representative = $state.raw<PersonSummary | null>(null);
  capacity = $state<Capacity>('self');
  powerOfAttorneyNumber = $state('');
  /** The registration being filled in; null while searching. */
  form = $state.raw<Registration | null>(null);

  #visit: GuidedVisit;
  #channelId: string;
  /** A registration that was left for another search. */
  #left: Registration | null = null;
  #changing = $state<Sought | null>(null);

  constructor(visit: GuidedVisit, view: VisitView) {
    this.#visit = visit;
    this.#channelId = view.channel.id;
    this.beneficiary = view.beneficiary;
    this.privacyNoticeShown = view.beneficiary !== null;
    if (view.representative !== null) {
      this.representative = view.representative.person;
      this.capacity = view.representative.capacity;
      this.powerOfAttorneyNumber = view.representative.powerOfAttorneyNumber ?? '';
    }
    this.#goOn(view);
  }

  /** Takes up what was chosen and typed before the page was closed. */
  #goOn({ typed, chosen }: VisitView): void {
    const { standing } = typed;
    if (standing) {
      this.privacyNoticeShown = standing['privacyNoticeShown'] === 'yes';
      this.beneficiary = chosen.beneficiary;
      this.representative = chosen.representative;
      const capacity = this.capacities.find((one) => one === standing['capacity']);
      this.capacity = capacity ?? this.capacities[0] ?? 'self';
      this.powerOfAttorneyNumber = standing['powerOfAttorneyNumber'] ?? '';
    }
    const begun = this.seeking && typed[this.seeking];
    if (begun) this.form = new Registration(this.#channelId, begun);
  }

  /** Keeps what stands on the screen; read anew whenever it changes. */
  keep(): void {
    const { typing } = this.#visit;
    if (this.form !== null && this.seeking !== null) typing.keep(this.seeking, this.form.typed());
    typing.keep('standing', {
      privacyNoticeShown: this.privacyNoticeShown ? 'yes' : '',
      beneficiaryId: this.beneficiary?.id ?? '',
      representativeId: this.representative?.id ?? '',
      capacity: this.capacity,
      powerOfAttorneyNumber: this.powerOfAttorneyNumber,
    });
  }

  /** Whom the search looks for now; null when everyone is known. */
  get seeking(): Sought | null {
    if (this.#changing !== null) return this.#changing;
    if (this.beneficiary === null) return 'beneficiary';
    return this.capacity !== 'self' && this.representative === null ? 'representative' : null;
  }

  /** Nobody can be an organisation in person: it is represented. */
  get capacities(): Capacity[] {
    return this.beneficiary?.kind === 'organisation'
      ? ['organisation-representative']
      : ['self', 'agent', 'guardian'];
  }

  choose(person: PersonSummary): void {
    if (this.seeking !== null) this.#visit.typing.forget(this.seeking);
    this.#left = null;
    if (this.seeking === 'representative') {
      this.representative = person;
    } else {
      this.beneficiary = person;
      if (!this.capacities.includes(this.capacity)) this.capacity = this.capacities[0] ?? 'self';
      if (this.representative?.id === person.id) this.representative = null;
    }
    this.#changing = null;
  }

  change(sought: Sought): void {
    this.#left = null;
    this.#changing = sought;
  }

  stand(capacity: Capacity): void {
    this.capacity = capacity;
    this.#changing = null;
  }

  register(): void {
    this.form = this.#left ?? new Registration(this.#channelId);
  }

  /** Leaves the registration as it stands and searches again. */
  backToSearch(): void {
    this.#left = this.form;
    this.form = null;
  }

  next(view: VisitView): NextAction {
    if (this.form !== null) {
      const [label, why] = [m.guide_register_save(), this.#whyNotRegistered()];
      return { action: 'register', label, why, run: () => this.#register() };
    }
    return { label: nextLabel(view), why: this.#whyNotIdentified(), run: () => this.#identify() };
  }

  #whyNotRegistered(): Why | null {
    if (this.form?.kind !== 'person' || this.form.gender !== null) return null;
    return { code: 'gender-needed', text: m.guide_why_gender() };
  }

  #whyNotIdentified(): Why | null {
    if (!this.privacyNoticeShown) return { code: 'privacy-notice-needed', text: m.guide_why_privacy() };
    if (this.seeking === 'beneficiary') return { code: 'unknown-person', text: m.guide_why_beneficiary() };
    if (this.seeking === null) return null;
    return { code: 'representative-needed', text: m.guide_why_representative() };
  }

  async #register(): Promise<void> {
    const input = this.form?.toInput(this.privacyNoticeShown) ?? null;
    if (input === null) return;
    const answer = await this.#visit.ask('people.register', input);
    if (!answer.ok) return;
    this.form = null;
    this.choose(answer.value);
    await tick();
    document.querySelector<HTMLElement>('main [data-field="capacity"][tabindex="0"]')?.focus();
  }

  async #identify(): Promise<void> {
    if (this.beneficiary === null) return;
    const { representative, capacity } = this;
    const fieldsHere = {
      'representative.powerOfAttorneyNumber': 'powerOfAttorneyNumber',
      'representative.capacity': 'capacity',
    };
    const input = {
      beneficiaryId: this.beneficiary.id,
      representative:
        representative === null || capacity === 'self'
          ? null
          : {
              personId: representative.id,
              capacity,
              powerOfAttorneyNumber: capacity === 'agent' ? this.powerOfAttorneyNumber : null,
            },
      privacyNoticeShown: this.privacyNoticeShown,
    };
    await this.#visit.send('visits.identify', input, fieldsHere);
  }
}
