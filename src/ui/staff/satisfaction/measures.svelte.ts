import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { MeasureKind } from '../../../domain/feedback/measure.ts';
import { desk } from '../../desk-client.ts';
import type { PeriodChoice } from './period.svelte.ts';
import { Asking } from '../asking.ts';

export type Measures = OutputOf<'satisfaction.measures'>;
export type Measure = Measures['lines'][number];
export type MeasureDialog = 'plan' | 'enter' | 'enter-new' | 'drop';

const emptyPlan = { from: '', until: '', who: '', place: '' };
const emptyResult = {
  who: '',
  place: '',
  doneOn: '',
  asked: '',
  satisfied: '',
  byScore: ['', '', '', '', ''],
  findings: '',
  action: '',
};

/** The means of measuring satisfaction in a period, and the forms that plan and enter them. */
export class MeasuresState {
  page = $state.raw<Measures | null>(null);
  chosenId = $state<string | null>(null);
  /** Which means the list is narrowed to; empty for all. */
  kind = $state<MeasureKind | ''>('');
  dialog = $state<MeasureDialog | null>(null);
  formKind = $state<MeasureKind>('questionnaire');
  plan = $state({ ...emptyPlan });
  result = $state({ ...emptyResult, byScore: [...emptyResult.byScore] });
  reason = $state('');
  error = $state.raw<DeskError | null>(null);
  listError = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();
  readonly #period: PeriodChoice;

  readonly chosen = $derived(this.page?.lines.find(({ id }) => id === this.chosenId) ?? null);

  constructor(period: PeriodChoice) {
    this.#period = period;
  }

  async load(page = this.page?.page ?? 0): Promise<void> {
    const answer = await this.#asking.latest(() =>
      desk('satisfaction.measures', {
        period: this.#period.input,
        kind: this.kind === '' ? null : this.kind,
        page,
      }),
    );
    if (answer === null) return;
    this.listError = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.page = answer.value;
    if (this.chosen === null) this.chosenId = answer.value.lines[0]?.id ?? null;
  }

  open(dialog: MeasureDialog): void {
    this.error = null;
    this.plan = { ...emptyPlan };
    this.result = { ...emptyResult, byScore: [...emptyResult.byScore] };
    this.reason = '';
    this.formKind = this.chosen?.kind ?? this.page?.kinds[0]?.kind ?? 'questionnaire';
    this.dialog = dialog;
  }

  async savePlan(): Promise<void> {
    await this.#save(() => desk('satisfaction.plan', { kind: this.formKind, ...this.plan }));
  }

  async saveResult(): Promise<void> {
    const input: InputOf<'satisfaction.enter'> = {
      measureId: this.dialog === 'enter' ? this.chosenId : null,
      kind: this.formKind,
      ...this.result,
    };
    await this.#save(() => desk('satisfaction.enter', input));
  }

  async drop(): Promise<void> {
    const measureId = this.chosenId;
    if (measureId === null) return;
    await this.#save(() => desk('satisfaction.drop', { measureId, reason: this.reason }));
  }

  async #save(call: () => Promise<Answer<Measure>>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const answer = await call();
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.dialog = null;
    this.chosenId = answer.value.id;
    await this.load();
  }
}
