import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';

type Findings = OutputOf<'setup.importPolicy'>['findings'];
export type Association = OutputOf<'setup.associations'>['associations'][number];

/** The pages of the first run, in their order. */
export const firstRunPages = ['setup-association', 'setup-desk', 'setup-staff', 'setup-recovery'] as const;
export type FirstRunPage = (typeof firstRunPages)[number];

/** The inputs of each page, as the call names them. */
export const fieldsOf: Record<FirstRunPage, readonly string[]> = {
  'setup-association': ['policyId'],
  'setup-desk': ['deskName', 'deskNumber'],
  'setup-staff': ['supervisor.name', 'supervisor.pin', 'receptionist.name', 'receptionist.pin', 'passphrase'],
  'setup-recovery': ['recoveryKey'],
};

/** Everything typed in the first run, and how far it has come. Nothing is on disk before its last page. */
export class FirstRunState {
  page = $state<FirstRunPage>('setup-association');
  associations = $state.raw<Association[] | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);

  policyId = $state<string | null>(null);
  /** What the writer of an imported file should look at once more; null before one is imported. */
  findings = $state.raw<Findings | null>(null);
  deskName = $state('');
  deskNumber = $state('1');
  supervisorName = $state('');
  supervisorPin = $state('');
  receptionistName = $state('');
  receptionistPin = $state('');
  passphrase = $state('');
  /** Shown once; null until the desk has checked everything. */
  recoveryKey = $state<string | null>(null);
  isWrittenDown = $state(false);
  typedRecoveryKey = $state('');

  readonly hasSystemKeyStore: boolean;

  constructor(hasSystemKeyStore: boolean) {
    this.hasSystemKeyStore = hasSystemKeyStore;
  }

  /** What the page still lacks before the next action can be taken. */
  get open(): 'association' | 'fields' | 'writing-down' | null {
    if (this.page === 'setup-association') return this.policyId === null ? 'association' : null;
    if (this.page === 'setup-recovery') {
      if (!this.isWrittenDown) return 'writing-down';
      return this.typedRecoveryKey.trim() === '' ? 'fields' : null;
    }
    return this.#typed.some((text) => text.trim() === '') ? 'fields' : null;
  }

  get #typed(): string[] {
    if (this.page === 'setup-desk') return [this.deskName, this.deskNumber];
    const staff = [this.supervisorName, this.supervisorPin, this.receptionistName, this.receptionistPin];
    return this.hasSystemKeyStore ? staff : [...staff, this.passphrase];
  }

  async load(): Promise<void> {
    const answer = await desk('setup.associations', {});
    if (answer.ok) this.associations = answer.value.associations;
    else this.error = answer.error;
  }

  /** Asks for the policy file of another association; it is offered, and chosen, like the others. */
  async importPolicy(): Promise<void> {
    if (this.isBusy) return;
    const filePath = (await window.desk.chooseFile?.('policy')) ?? null;
    if (filePath === null) return;
    this.isBusy = true;
    this.error = null;
    const answer = await desk('setup.importPolicy', { filePath });
    this.isBusy = false;
    this.findings = answer.ok ? answer.value.findings : null;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    const { association } = answer.value;
    const others = (this.associations ?? []).filter(({ policyId }) => policyId !== association.policyId);
    this.associations = [...others, association];
    this.policyId = association.policyId;
  }

  back(): void {
    this.error = null;
    const before = firstRunPages[firstRunPages.indexOf(this.page) - 1];
    if (before !== undefined) this.page = before;
  }

  /** The next action of the page. True when the desk is set up. */
  async next(): Promise<boolean> {
    if (this.isBusy || this.open !== null) return false;
    this.error = null;
    if (this.page === 'setup-association') this.page = 'setup-desk';
    else if (this.page === 'setup-desk') this.page = 'setup-staff';
    else if (this.page === 'setup-staff') await this.#prepare();
    else return this.#finish();
    return false;
  }

  async #prepare(): Promise<void> {
    if (this.policyId === null) return;
    this.isBusy = true;
    const answer = await desk('setup.prepare', {
      policyId: this.policyId,
      deskName: this.deskName,
      deskNumber: this.deskNumber,
      supervisor: { name: this.supervisorName, pin: this.supervisorPin },
      receptionist: { name: this.receptionistName, pin: this.receptionistPin },
      passphrase: this.hasSystemKeyStore ? null : this.passphrase,
    });
    this.isBusy = false;
    if (answer.ok) {
      this.recoveryKey = answer.value.recoveryKey;
      this.isWrittenDown = false;
      this.typedRecoveryKey = '';
      this.page = 'setup-recovery';
      return;
    }
    const { error } = answer;
    this.page =
      firstRunPages.find((page) => error.field && fieldsOf[page].includes(error.field)) ?? this.page;
    this.error = error;
  }

  async #finish(): Promise<boolean> {
    this.isBusy = true;
    const answer = await desk('setup.finish', { recoveryKey: this.typedRecoveryKey });
    this.isBusy = false;
    if (!answer.ok) this.error = answer.error;
    return answer.ok;
  }
}
