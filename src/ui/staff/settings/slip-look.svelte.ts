import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { Digits } from '../../../domain/people/digits.ts';
import type { Paper } from '../../../domain/papers.ts';
import { desk } from '../../desk-client.ts';
import { openPaper } from '../slips/pdf-reader.ts';
import type { Paper as OpenPaper } from '../slips/pdf-reader.ts';
import { decodePicture } from './picture.ts';

type View = OutputOf<'letterhead.read'>;

/** The picture at the head of slips, and a slip to look at. */
export class SlipLook {
  view = $state.raw<View | null>(null);
  paper = $state<Paper>('A5');
  /** The made-up slip, opened for showing. */
  shown = $state.raw<OpenPaper | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  #latest = 0;

  async load(): Promise<void> {
    this.#take(await desk('letterhead.read', {}));
  }

  /** Asks for a file; what was chosen stands in the head at once, and can be taken out again. */
  async choose(): Promise<void> {
    if (this.isBusy) return;
    this.error = null;
    const filePath = (await window.desk.chooseFile?.('picture')) ?? null;
    if (filePath === null) return;
    this.isBusy = true;
    const opened = await desk('letterhead.open', { filePath });
    if (opened.ok) {
      const picture = await decodePicture(opened.value.bytes);
      if (picture === null) this.error = { code: 'picture-unreadable', field: 'filePath' };
      else this.#take(await desk('letterhead.save', picture));
    } else this.error = opened.error;
    this.isBusy = false;
  }

  async remove(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.#take(await desk('letterhead.remove', {}));
    this.isBusy = false;
  }

  /** Makes the sample again: only the latest asked for is shown. */
  async preview(paper: Paper, digits: Digits): Promise<void> {
    this.#latest += 1;
    const turn = this.#latest;
    const answer = await desk('letterhead.sample', { paper, digits });
    const opened = answer.ok ? await openPaper(answer.value.bytes) : null;
    if (turn !== this.#latest) {
      void opened?.close();
      return;
    }
    if (!answer.ok) this.error = answer.error;
    void this.shown?.close();
    this.shown = opened;
  }

  close(): void {
    this.#latest += 1;
    void this.shown?.close();
    this.shown = null;
  }

  #take(answer: Answer<View>): void {
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.view = answer.value;
  }
}
