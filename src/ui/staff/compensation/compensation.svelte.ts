import type {
  ClaimEntry,
  ClaimLine,
  ClaimView,
  CompensationChoices,
} from '../../../desk/contract/compensation.ts';
import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer } from '../../../desk/contract/errors.ts';
import type { PersonSummary } from '../../../desk/contract/people.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';
import { Doing } from '../doing.svelte.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

type ClaimPage = OutputOf<'compensation.list'>;
type ClaimFilter = InputOf<'compensation.list'>['filter'];
type Created = InputOf<'compensation.create'>;

/** The claims as searched, the one that is shown, and what is typed towards a new one or its next step. */
export class CompensationState extends Doing {
  mode = $state<'list' | 'new' | 'item'>('list');
  choices = $state.raw<CompensationChoices | null>(null);
  filter = $state<ClaimFilter>('open');
  readonly list = new SearchedList<ClaimLine, ClaimPage>(
    (query, page) => desk('compensation.list', { filter: this.filter, query, page }),
    ({ id }) => id,
    false,
  );
  shown = $state.raw<ClaimView | null>(null);
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
    super();
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
    else await this.list.show(0);
  }

  async showList(): Promise<void> {
    this.mode = 'list';
    this.shown = null;
    await this.list.reload();
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
    await this.#once(() => desk('compensation.open', { claimId }));
  }

  /** Reads anew what is shown: something was changed, here or elsewhere. */
  async refresh(): Promise<void> {
    if (this.mode === 'list') await this.list.reload();
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
    await this.does(ask, (claim) => {
      this.shown = claim;
      this.mode = 'item';
      this.step = { on: this.#today(), ...minutesTyped(claim) };
    });
  }
}

/** The minutes as they stand, to be gone on with. */
function minutesTyped({ facts }: ClaimView): Record<string, string> {
  if (facts.ground !== 'minutes') return {};
  const { on, damage, size, causes, members } = facts.minutes;
  const names = members.map(({ name }) => name).join('\n');
  return { minutesOn: on ?? '', damage, size, causes, members: names };
}
