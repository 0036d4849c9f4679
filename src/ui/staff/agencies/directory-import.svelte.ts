import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type ImportState = OutputOf<'agencies.startImport'>;
export type Preview = OutputOf<'agencies.importPreview'>;
export type PreviewList = InputOf<'agencies.importPreview'>['list'];
export type ImportRecord = OutputOf<'agencies.imports'>['lines'][number];
export const previewLists = ['added', 'changed', 'missing', 'rejected'] as const;

/** A directory file on its way in: how far it is, what it would change, and the imports before it. */
export class DirectoryImportState {
  job = $state.raw<ImportState | null>(null);
  list = $state<PreviewList>('added');
  preview = $state.raw<Preview | null>(null);
  missing = $state<'keep' | 'inactive'>('keep');
  history = $state.raw<OutputOf<'agencies.imports'> | null>(null);
  savedTo = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  isConfirming = $state(false);
  undoing = $state.raw<ImportRecord | null>(null);
  readonly #asking = new Asking();

  readonly isAtWork = $derived(
    this.job !== null && ['reading', 'comparing', 'writing'].includes(this.job.stage),
  );
  readonly isReady = $derived(this.job?.stage === 'ready');

  async load(): Promise<void> {
    await Promise.all([this.refresh(), this.loadHistory(0)]);
  }

  /** How far it is now; the preview when it has become ready. */
  async refresh(): Promise<void> {
    const answer = await this.#asking.latest(() => desk('agencies.importState', {}));
    if (answer === null) return;
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    const wasReady = this.isReady;
    this.job = answer.value.state;
    if (this.job?.stage === 'ready' && !wasReady) await this.#openPreview();
    if (this.job?.stage === 'failed') this.error = this.job.error;
  }

  async loadHistory(page: number): Promise<void> {
    const answer = await desk('agencies.imports', { page });
    if (answer.ok) this.history = answer.value;
    else this.error = answer.error;
  }

  /** Asks for a file or a folder and begins to read it. */
  async choose(what: 'file' | 'folder'): Promise<void> {
    if (this.isBusy || this.isAtWork) return;
    if (what === 'file') {
      const filePath = (await window.desk.chooseFile?.('directory')) ?? null;
      if (filePath !== null) await this.#start({ filePath });
    } else {
      const folder = (await window.desk.chooseFolder?.()) ?? null;
      if (folder !== null) await this.#start({ folder });
    }
  }

  async show(list: PreviewList, page: number): Promise<void> {
    if (this.job === null) return;
    this.list = list;
    const answer = await desk('agencies.importPreview', { importId: this.job.importId, list, page });
    if (answer.ok) this.preview = answer.value;
    else this.error = answer.error;
  }

  async cancel(): Promise<void> {
    if (this.job === null) return;
    const answer = await desk('agencies.cancelImport', { importId: this.job.importId });
    if (answer.ok) await this.refresh();
    else this.error = answer.error;
  }

  async confirm(): Promise<void> {
    if (this.isBusy || this.job === null) return;
    this.isBusy = true;
    this.isConfirming = false;
    const { importId } = this.job;
    const answer = await desk('agencies.confirmImport', { importId, missing: this.missing });
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    await this.load();
  }

  async undo(): Promise<void> {
    if (this.isBusy || this.undoing === null) return;
    this.isBusy = true;
    const answer = await desk('agencies.undoImport', { importId: this.undoing.id });
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.undoing = null;
    await this.loadHistory(this.history?.page ?? 0);
  }

  async saveTemplate(format: 'xlsx' | 'csv'): Promise<void> {
    const folder = (await window.desk.chooseFolder?.()) ?? null;
    if (folder === null) return;
    const answer = await desk('agencies.saveTemplate', { format, folder });
    this.error = answer.ok ? null : answer.error;
    this.savedTo = answer.ok ? answer.value.file : null;
  }

  async #start(input: InputOf<'agencies.startImport'>): Promise<void> {
    this.isBusy = true;
    this.error = null;
    this.preview = null;
    this.savedTo = null;
    this.missing = 'keep';
    const answer = await desk('agencies.startImport', input);
    this.isBusy = false;
    if (answer.ok) {
      this.job = answer.value;
      await this.refresh();
    } else this.error = answer.error;
  }

  /** What most needs to be looked at comes first. */
  async #openPreview(): Promise<void> {
    const { numbers } = this.job ?? {};
    const first =
      numbers && numbers.faults > 0 ? 'rejected' : (numbers?.added ?? 0) > 0 ? 'added' : 'changed';
    await this.show(first, 0);
  }
}
