import type {
  ComplaintChoices,
  ComplaintLine,
  ComplaintSettings,
  ComplaintView,
} from '../../../desk/contract/complaints.ts';
import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';
import { NewComplaint } from './new-complaint.svelte.ts';
import { Doing } from '../doing.svelte.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

type ComplaintPage = OutputOf<'complaints.list'>;
type ComplaintFilter = InputOf<'complaints.list'>['filter'];
export type ComplaintMode = 'list' | 'new' | 'item' | 'settings';

/** What is typed towards the next step of the complaint that is shown. */
export type StepDraft = {
  isAgreed: 'yes' | 'no' | null;
  text: string;
  outcome: 'upheld' | 'partly' | 'not-upheld' | null;
  reasons: string;
  channelId: string;
  on: string;
  to: string;
};

/** The complaints as searched, and the one that is shown. */
export class ComplaintsState extends Doing {
  mode = $state<ComplaintMode>('list');
  choices = $state.raw<ComplaintChoices | null>(null);
  filter = $state<ComplaintFilter>('open');
  readonly list = new SearchedList<ComplaintLine, ComplaintPage>(
    (query, page) => desk('complaints.list', { filter: this.filter, query, page }),
    ({ id }) => id,
    false,
  );
  shown = $state.raw<ComplaintView | null>(null);
  step = $state<StepDraft>(emptyStep(''));
  /** Another amicable attempt is being entered beside the step that is next. */
  isSettlingAgain = $state(false);
  settings = $state<ComplaintSettings | null>(null);
  readonly draft = new NewComplaint();
  readonly #today: () => string;

  constructor(today: () => string) {
    super();
    this.#today = today;
  }

  /** Loads what the page shows first: a complaint that another page linked to, else the list. */
  async start(itemId: string | null): Promise<void> {
    const choices = await desk('complaints.choices', {});
    if (!choices.ok) {
      this.error = choices.error;
      return;
    }
    this.choices = choices.value;
    if (itemId === null) await this.list.show(0);
    else await this.open(itemId);
  }

  async showList(): Promise<void> {
    this.mode = 'list';
    this.shown = null;
    await this.list.reload();
  }

  receive(): void {
    if (this.choices === null) return;
    this.draft.begin(this.choices);
    this.error = null;
    this.mode = 'new';
  }

  async open(complaintId: string): Promise<void> {
    await this.#once(() => desk('complaints.open', { complaintId }));
  }

  /** Reads anew what is shown: something was changed, here or elsewhere. */
  async refresh(): Promise<void> {
    if (this.mode === 'list') await this.list.reload();
    if (this.mode !== 'item' || this.shown === null || this.isBusy) return;
    const answer = await desk('complaints.open', { complaintId: this.shown.id });
    if (answer.ok) this.shown = answer.value;
  }

  async keepNew(): Promise<void> {
    await this.#once(() => desk('complaints.receive', this.draft.input()));
  }

  /** The one next step of the complaint that is shown. */
  async goOn(): Promise<void> {
    const { shown, step } = this;
    if (shown === null) return;
    const { id: complaintId } = shown;
    if (shown.next === 'take') {
      await this.#once(() =>
        shown.goesOutside
          ? desk('complaints.passOutside', { complaintId, to: step.to })
          : desk('complaints.take', { complaintId }),
      );
    } else if (shown.next === 'settle' || this.isSettlingAgain) {
      await this.settle();
    } else if (shown.next === 'decide') {
      const { outcome, reasons } = step;
      if (outcome === null) this.error = { code: 'field-required', field: 'outcome' };
      else await this.#once(() => desk('complaints.decide', { complaintId, outcome, reasons }));
    } else if (shown.next === 'tell') {
      const { channelId, on } = step;
      await this.#once(() => desk('complaints.tell', { complaintId, channelId, on }));
    } else if (shown.next === 'close') {
      await this.#once(() => desk('complaints.close', { complaintId }));
    }
  }

  async settle(): Promise<void> {
    const { shown, step } = this;
    if (shown === null) return;
    const { isAgreed, text } = step;
    if (isAgreed === null) this.error = { code: 'field-required', field: 'isAgreed' };
    else
      await this.#once(() =>
        desk('complaints.settle', { complaintId: shown.id, isAgreed: isAgreed === 'yes', text }),
      );
  }

  async reopen(reason: string): Promise<void> {
    const { shown } = this;
    if (shown !== null) await this.#once(() => desk('complaints.reopen', { complaintId: shown.id, reason }));
  }

  async toRegister(what: string): Promise<void> {
    const { shown } = this;
    if (shown !== null)
      await this.#once(() => desk('complaints.toRegister', { complaintId: shown.id, what }));
  }

  editSettings(): void {
    if (this.choices === null) return;
    this.settings = { ...this.choices.settings };
    this.error = null;
    this.mode = 'settings';
  }

  async saveSettings(): Promise<void> {
    const { settings } = this;
    if (settings === null) return;
    await this.does(
      () => desk('complaints.saveSettings', settings),
      (choices) => {
        this.choices = choices;
        return this.showList();
      },
    );
  }

  async #once(ask: () => Promise<Answer<ComplaintView>>): Promise<void> {
    await this.does(ask, (complaint) => {
      this.shown = complaint;
      this.mode = 'item';
      this.isSettlingAgain = false;
      const { settings, committee } = this.choices ?? {};
      this.step = {
        ...emptyStep(this.#today()),
        channelId: complaint.replyChannel?.id ?? '',
        to: settings?.outsideRecipient || (committee?.name ?? ''),
      };
    });
  }
}

function emptyStep(today: string): StepDraft {
  return { isAgreed: null, text: '', outcome: null, reasons: '', channelId: '', on: today, to: '' };
}
