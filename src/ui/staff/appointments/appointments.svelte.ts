import { appointmentTimes } from '../../../domain/entitlement/appointment.ts';
import type { AppointmentTime } from '../../../domain/entitlement/appointment.ts';
import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { AppointmentView } from '../../../desk/contract/entitlement.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

type Wanted = InputOf<'appointments.list'>;
/** The lines under one heading of the calendar; those that are over stand under none. */
export type AppointmentGroup = { when: AppointmentTime | null; lines: AppointmentView[] };

/** The calendar as asked for, and the appointment that is shown. */
export class AppointmentsState {
  view = $state<Wanted['view']>('planned');
  whose = $state<Wanted['whose']>('all');
  page = $state(0);
  found = $state.raw<OutputOf<'appointments.list'> | null>(null);
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  readonly #asking = new Asking();

  readonly chosen = $derived(this.found?.lines.find(({ id }) => id === this.chosenId) ?? null);
  readonly groups = $derived.by((): AppointmentGroup[] => {
    const lines = this.found?.lines ?? [];
    return [...appointmentTimes, null]
      .map((when) => ({ when, lines: lines.filter((line) => line.when === when) }))
      .filter((group) => group.lines.length > 0);
  });

  async look(change: Partial<Pick<Wanted, 'view' | 'whose' | 'page'>>): Promise<void> {
    this.view = change.view ?? this.view;
    this.whose = change.whose ?? this.whose;
    this.page = change.page ?? 0;
    await this.list();
  }

  async list(): Promise<void> {
    const { view, whose, page } = this;
    const answer = await this.#asking.latest(() => desk('appointments.list', { view, whose, page }));
    if (answer === null) return;
    this.error = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.found = answer.value;
    if (this.chosen === null) this.chosenId = answer.value.lines[0]?.id ?? null;
  }
}
