import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Role } from '../../../desk/contract/call.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import type { Answer } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';

export type SettingsView = OutputOf<'settings.read'>;
export type DeskSettings = SettingsView['settings'];
export type DayOff = DeskSettings['daysOff'][string][number];
export type Wording = InputOf<'settings.reviseDeclaration'>;

export const settingsSections = ['choices', 'slips', 'days-off', 'declaration', 'staff'] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** The inputs of each section that show a refusal themselves. */
export const fieldsOf: Record<SettingsSection, readonly string[]> = {
  choices: ['studiedBy', 'idleLockMinutes', 'followUpDays'],
  slips: [],
  'days-off': [],
  declaration: ['selfMale', 'selfFemale', 'forOtherMale', 'forOtherFemale'],
  staff: ['name', 'pin', 'newPin'],
};

/** The settings as the desk has them, what was changed on the screen, and what was last saved. */
export class SettingsState {
  section = $state<SettingsSection>('choices');
  view = $state.raw<SettingsView | null>(null);
  draft = $state.raw<DeskSettings | null>(null);
  wording = $state.raw<Wording | null>(null);
  newStaff = $state<{ name: string; pin: string; role: Role }>({ name: '', pin: '', role: 'receptionist' });
  error = $state.raw<DeskError | null>(null);
  /** What was saved last, until something is changed again. */
  saved = $state<'settings' | 'declaration' | 'staff' | 'pin' | 'left' | null>(null);
  isBusy = $state(false);
  /** Whose PIN is renewed, or who is leaving: asked in a dialog. */
  asking = $state.raw<{ what: 'pin' | 'leave'; person: SettingsView['staff'][number] } | null>(null);
  newPin = $state('');

  async load(): Promise<void> {
    this.#take(await desk('settings.read', {}), null);
  }

  /** The section's own saving, as its next action does it. */
  async save(): Promise<void> {
    if (this.isBusy || this.draft === null || this.wording === null) return;
    this.isBusy = true;
    this.saved = null;
    if (this.section === 'declaration')
      this.#take(await desk('settings.reviseDeclaration', this.wording), 'declaration');
    else if (this.section === 'staff') await this.#addStaff();
    else this.#take(await desk('settings.save', this.#settings(this.draft)), 'settings');
    this.isBusy = false;
  }

  show(section: SettingsSection): void {
    this.section = section;
    this.error = null;
    this.saved = null;
  }

  change(changes: Partial<DeskSettings>): void {
    if (this.draft !== null) this.draft = { ...this.draft, ...changes };
    this.saved = null;
  }

  reword(changes: Partial<Wording>): void {
    if (this.wording !== null) this.wording = { ...this.wording, ...changes };
    this.saved = null;
  }

  /** Takes the list of a year as the association's own, day by day. */
  correctYear(year: number, days: readonly DayOff[]): void {
    this.change({ daysOff: { ...this.draft?.daysOff, [String(year)]: [...days] } });
  }

  /** Back to the days that the rule gives. */
  followRule(year: number): void {
    const others = Object.entries(this.draft?.daysOff ?? {}).filter(([listed]) => listed !== String(year));
    this.change({ daysOff: Object.fromEntries(others) });
  }

  ask(what: 'pin' | 'leave', person: SettingsView['staff'][number]): void {
    this.newPin = '';
    this.error = null;
    this.asking = { what, person };
  }

  /** Does what the dialog asked; it stays open when the desk refuses. */
  async doAsked(): Promise<void> {
    if (this.isBusy || this.asking === null) return;
    this.isBusy = true;
    const { what, person } = this.asking;
    const answer =
      what === 'pin'
        ? await desk('settings.renewPin', { staffId: person.id, pin: this.newPin })
        : await desk('settings.deactivateStaff', { staffId: person.id });
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.view = answer.value;
    this.asking = null;
    this.saved = what === 'pin' ? 'pin' : 'left';
  }

  async #addStaff(): Promise<void> {
    const answer = await desk('settings.addStaff', this.newStaff);
    this.#take(answer, 'staff');
    if (answer.ok) this.newStaff = { name: '', pin: '', role: 'receptionist' };
  }

  #settings(draft: DeskSettings): DeskSettings {
    const studiedBy = draft.studiedBy?.trim() ?? '';
    return { ...draft, studiedBy: studiedBy === '' ? null : studiedBy };
  }

  #take(answer: Answer<SettingsView>, saved: SettingsState['saved']): void {
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.view = answer.value;
    this.draft = answer.value.settings;
    this.wording = answer.value.declaration.wording;
    this.saved = saved;
  }
}
