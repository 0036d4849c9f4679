import type { ClaimEntry, ClaimView, CompensationChoices } from '../../../desk/contract/compensation.ts';
import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { PersonSummary } from '../../../desk/contract/people.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type ClaimPage = OutputOf<'compensation.list'>;
export type ClaimFilter = InputOf<'compensation.list'>['filter'];
type Created = InputOf<'compensation.create'>;

/** The claims as searched, the one that is shown, and what is typed towards a new one or its next step. */
export class CompensationState {
  mode = $state<'list' | 'new' | 'item'>('list');
  choices = $state.raw<CompensationChoices | null>(null);
  list = $state.raw<ClaimPage | null>(null);
  filter = $state<ClaimFilter>('open');
  query = $state('');
  page = $state(0);
  shown = $state.raw<ClaimView | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  draft = $state<{
    ground: Created['ground'];
    who: 'registered' | 'named';
    name: string;
    phone: string;
    complaintNumber: string;
    harm: string;
  }>({ ground: 'fault', who: 'registered', name: '', phone: '', complaintNumber: '', harm: '' });
  person = $state.raw<PersonSummary | null>(null);
  people = $state.raw<PersonSummary[] | null>(null);
  personQuery = $state('');
  /** What the shown step asks for: texts by the name of their field. */
  step = $state<Record<string, string>>({});
  readonly #asking = new Asking();
  readonly #today: () => string;

  constructor(today: () => string) {
    this.#today = today;
  }

  /** Shows a claim, a form for one that comes from a complaint (by its number), or the list. */
  async start(itemId: string | null, complaintNumber: string | null): Promise<void> {
    const choices = await desk('compensation.choices', {});
    if (!choices.ok) {
      this.error = choices.error;
      return;
    }
    this.choices = choices.value;
    if (itemId !== null) await this.open(itemId);
    else if (complaintNumber !== null) this.begin(complaintNumber);
    else await this.search();
  }

  searchSoon(): void {
    this.#asking.soon(() => this.turnTo(0));
  }

  async turnTo(page: number): Promise<void> {
    this.page = page;
    await this.search();
  }

  async search(): Promise<void> {
    const { filter, query, page } = this;
    const answer = await this.#asking.latest(() => desk('compensation.list', { filter, query, page }));
    if (answer === null) return;
    if (answer.ok) this.list = answer.value;
    this.error = answer.ok ? null : answer.error;
  }

  async showList(): Promise<void> {
    this.mode = 'list';
    this.shown = null;
    await this.search();
  }

  /** An empty form on the policy's first ground. */
  begin(complaintNumber = ''): void {
    const ground = this.choices?.grounds[0]?.id ?? 'fault';
    this.draft = { ground, who: 'registered', name: '', phone: '', complaintNumber, harm: '' };
    this.person = null;
    this.people = null;
    this.personQuery = '';
    this.error = null;
    this.mode = 'new';
  }

  findPeopleSoon(): void {
    this.#asking.soon(() => this.#findPeople());
  }

  async open(claimId: string): Promise<void> {
    this.#take(await desk('compensation.open', { claimId }));
  }

  /** Reads anew what is shown: something was changed, here or elsewhere. */
  async refresh(): Promise<void> {
    if (this.mode === 'list') await this.search();
    if (this.mode !== 'item' || this.shown === null || this.isBusy) return;
    const answer = await desk('compensation.open', { claimId: this.shown.id });
    if (answer.ok) this.shown = answer.value;
  }

  async create(): Promise<void> {
    const { who, name, phone, ground, complaintNumber, harm } = this.draft;
    const claimant: Created['claimant'] =
      who === 'registered' && this.person !== null
        ? { kind: 'registered', personId: this.person.id }
        : { kind: 'named', name, phone };
    await this.#once(() => desk('compensation.create', { ground, claimant, complaintNumber, harm }));
  }

  async enter(entry: ClaimEntry): Promise<void> {
    await this.#onShown((claimId) => desk('compensation.enter', { claimId, entry }));
  }

  async decide(): Promise<void> {
    const { outcome, award = '', reasons = '' } = this.step;
    if (outcome !== 'compensated' && outcome !== 'not-compensated') {
      this.error = { code: 'field-required', field: 'outcome' };
      return;
    }
    await this.#onShown((claimId) => desk('compensation.decide', { claimId, outcome, award, reasons }));
  }

  async tell(): Promise<void> {
    const { channelId = '', on = '' } = this.step;
    await this.#onShown((claimId) => desk('compensation.tell', { claimId, channelId, on }));
  }

  async pay(): Promise<void> {
    const { reference = '', on = '' } = this.step;
    await this.#onShown((claimId) => desk('compensation.pay', { claimId, reference, on }));
  }

  async withdraw(reason: string): Promise<void> {
    await this.#onShown((claimId) => desk('compensation.withdraw', { claimId, reason }));
  }

  async attach(): Promise<void> {
    const filePath = (await window.desk.chooseFile?.('attachment')) ?? null;
    if (filePath === null) return;
    const { label = '' } = this.step;
    await this.#onShown((claimId) => desk('compensation.attach', { claimId, label, filePath }));
  }

  async #findPeople(): Promise<void> {
    const query = this.personQuery;
    const answer = query.trim().length < 2 ? null : await desk('people.search', { query });
    if (query === this.personQuery) this.people = answer?.ok === true ? answer.value.people : null;
  }

  async #onShown(ask: (claimId: string) => Promise<Answer<ClaimView>>): Promise<void> {
    const { shown } = this;
    if (shown !== null) await this.#once(() => ask(shown.id));
  }

  async #once(ask: () => Promise<Answer<ClaimView>>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const answer = await ask();
    this.isBusy = false;
    this.#take(answer);
  }

  #take(answer: Answer<ClaimView>): void {
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.shown = answer.value;
    this.mode = 'item';
    this.step = { on: this.#today(), ...minutesTyped(answer.value) };
  }
}

/** The minutes as they stand, to be gone on with. */
function minutesTyped({ facts }: ClaimView): Record<string, string> {
  if (facts.ground !== 'minutes') return {};
  const { on, damage, size, causes, members } = facts.minutes;
  const names = members.map(({ name }) => name).join('\n');
  return { minutesOn: on ?? '', damage, size, causes, members: names };
}
