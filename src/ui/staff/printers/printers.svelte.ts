import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { Paper } from '../../../domain/papers.ts';
import { desk } from '../../desk-client.ts';

export type PrintSetUp = OutputOf<'printing.setUp'>;
export type KindSetUp = PrintSetUp['kinds'][number];
export type TestPage = PrintSetUp['tests'][number];

/** The printers that the system has, how slips are printed, and the test pages. */
export class PrintersState {
  view = $state.raw<PrintSetUp | null>(null);
  /** The choices as they are on the screen. */
  kinds = $state.raw<readonly KindSetUp[]>([]);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  isSaved = $state(false);
  /** The printer that a test page is asked for. */
  tested = $state<string | null>(null);
  testPaper = $state<Paper>('A5');
  /** The test page whose paper someone describes. */
  answered = $state.raw<TestPage | null>(null);
  cameOut = $state<'yes' | 'no'>('yes');
  isComplete = $state(true);
  isRightPaper = $state(true);

  async load(): Promise<void> {
    await this.#once(() => desk('printing.setUp', {}), true);
  }

  /** What became of a print: the choices on the screen stay as they are. */
  async refresh(): Promise<void> {
    const answer = await desk('printing.setUp', {});
    if (answer.ok) this.view = answer.value;
  }

  change(kind: KindSetUp['kind'], changes: Partial<KindSetUp>): void {
    this.kinds = this.kinds.map((each) => (each.kind === kind ? { ...each, ...changes } : each));
    this.isSaved = false;
  }

  async save(): Promise<void> {
    this.isSaved = await this.#once(() => desk('printing.save', { kinds: [...this.kinds] }), true);
  }

  askForTest(printer: string): void {
    this.error = null;
    this.tested = printer;
  }

  async printTest(): Promise<void> {
    const input = { printer: this.tested, paper: this.testPaper };
    if (await this.#once(() => desk('printing.printTest', input), false)) this.tested = null;
  }

  describe(test: TestPage): void {
    this.error = null;
    this.cameOut = 'yes';
    this.isComplete = true;
    this.isRightPaper = true;
    this.answered = test;
  }

  async answer(): Promise<void> {
    const test = this.answered;
    if (test === null) return;
    const { isComplete, isRightPaper } = this;
    const input = { printId: test.print.id, cameOut: this.cameOut === 'yes', isComplete, isRightPaper };
    if (await this.#once(() => desk('printing.answerTest', input), false)) this.answered = null;
  }

  async #once(ask: () => Promise<Answer<PrintSetUp>>, takesKinds: boolean): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.error = null;
    const answer = await ask();
    this.isBusy = false;
    if (!answer.ok) {
      this.error = answer.error;
      return false;
    }
    this.view = answer.value;
    if (takesKinds) this.kinds = answer.value.kinds;
    return true;
  }
}
