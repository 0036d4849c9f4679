import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import type { ReferenceDocumentView, ReferenceToolView } from '../../../desk/contract/reference-tools.ts';
import type { SlipSummary } from '../../../desk/contract/slips.ts';
import { desk } from '../../desk-client.ts';

type View = OutputOf<'referenceTools.list'>;
/** An edition that is being brought in. */
export type Draft = { filePath: string; edition: string; datedOn: string };

/** What the policy lists, which tool is chosen, and what is being done with it. */
export class ReferenceToolsState {
  view = $state.raw<View | null>(null);
  chosenId = $state<string | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  draft = $state<Draft | null>(null);
  /** What was last handed to the printer. */
  printedId = $state<string | null>(null);
  form = $state.raw<SlipSummary | null>(null);
  #formService: string | null = null;

  readonly tools: readonly ReferenceToolView[] = $derived(this.view?.tools ?? []);
  readonly chosen = $derived(this.tools.find(({ id }) => id === this.chosenId) ?? null);

  /** Asks the desk; the tool or the document that was linked to is chosen. */
  async load(wanted: string | null = null): Promise<void> {
    await this.#ask(desk('referenceTools.list', {}));
    const isWanted = ({ id, documents }: ReferenceToolView) =>
      id === wanted || documents.some((document) => document.id === wanted);
    this.chosenId ??= (this.tools.find(isWanted) ?? this.tools[0])?.id ?? null;
  }

  /** Asks a person for a PDF; what they chose is looked at before it is kept. */
  async chooseFile(): Promise<void> {
    this.error = null;
    const filePath = (await window.desk.chooseFile?.('pdf')) ?? null;
    if (filePath === null) return;
    this.draft = this.draft ? { ...this.draft, filePath } : { filePath, edition: '', datedOn: '' };
  }

  async keepDraft(): Promise<void> {
    const { draft, chosenId } = this;
    if (draft === null || chosenId === null) return;
    if (await this.#ask(desk('referenceTools.import', { toolId: chosenId, ...draft }))) this.draft = null;
  }

  remove({ id }: ReferenceDocumentView): Promise<boolean> {
    return this.#ask(desk('referenceTools.remove', { documentId: id }));
  }

  async print({ id }: ReferenceDocumentView): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.printedId = null;
    const answer = await desk('referenceTools.print', { documentId: id });
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.printedId = id;
  }

  /** The blank form of a service, or of any. */
  async issueForm(serviceId: string | null): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.#formService = serviceId;
    const answer = await desk('referenceTools.issueForm', { serviceId });
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.form = answer.value;
  }

  /** A slip that was printed or exported meanwhile says so. */
  async refreshForm(): Promise<void> {
    if (this.form === null) return;
    // A form that was issued with the same words is not issued again.
    const answer = await desk('referenceTools.issueForm', { serviceId: this.#formService });
    if (answer.ok) this.form = answer.value;
  }

  async #ask(asked: ReturnType<typeof desk<'referenceTools.list'>>): Promise<boolean> {
    this.isBusy = true;
    const answer = await asked;
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.view = answer.value;
    return answer.ok;
  }
}
