import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';
import { PeriodChoice } from '../satisfaction/period.svelte.ts';
import { Asking } from '../asking.ts';

export type Today = OutputOf<'oversight.today'>;
export type Report = OutputOf<'oversight.report'>;
export const oversightViews = ['today', 'report', 'follow-up'] as const;
export type OversightView = (typeof oversightViews)[number];

/** What stands open today, and the figures of a period. */
export class OversightState {
  view = $state<OversightView>('today');
  today = $state.raw<Today | null>(null);
  report = $state.raw<Report | null>(null);
  /** Complaints, questions and the contact officers' queue in the period. */
  followed = $state.raw<Report | null>(null);
  readonly period = new PeriodChoice();
  error = $state.raw<DeskError | null>(null);
  exportedTo = $state<string | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();

  async load(): Promise<void> {
    if (this.view === 'today') await this.loadToday();
    else if (this.view === 'report') await this.loadReport();
    else await this.loadFollowed();
  }

  show(view: OversightView): void {
    this.view = view;
    this.error = null;
    this.exportedTo = null;
    void this.load();
  }

  async loadToday(): Promise<void> {
    const answer = await desk('oversight.today', {});
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.today = answer.value;
  }

  async loadReport(): Promise<void> {
    this.exportedTo = null;
    const answer = await this.#asking.latest(() => desk('oversight.report', { period: this.period.input }));
    if (answer === null) return;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.report = answer.value;
  }

  async loadFollowed(): Promise<void> {
    const answer = await this.#asking.latest(() => desk('oversight.followUp', { period: this.period.input }));
    if (answer === null) return;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.followed = answer.value;
  }

  /** Asks for a folder, then writes the report into it; nothing happens when none was chosen. */
  async exportTo(format: 'xlsx' | 'csv'): Promise<void> {
    if (this.isBusy) return;
    const folder = (await window.desk.chooseFolder?.()) ?? null;
    if (folder === null) return;
    this.isBusy = true;
    const answer = await desk('oversight.export', { period: this.period.input, format, folder });
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    this.exportedTo = answer.ok ? answer.value.file : null;
  }
}
