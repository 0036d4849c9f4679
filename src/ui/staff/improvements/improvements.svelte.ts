import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { ObstacleView } from '../../../desk/contract/improvements.ts';
import type { ObstacleState } from '../../../domain/improvements/obstacle.ts';
import { desk } from '../../desk-client.ts';
import { Asking } from '../asking.ts';

export type Register = OutputOf<'improvements.search'>;
export type NewObstacle = InputOf<'improvements.add'>;
export type ImprovementDialog = 'change' | 'check';

const emptyChange = { change: '', changedOn: '', changedBy: '', checkOn: '' };
const emptyCheck = { checkedOn: '', outcome: null as 'solved' | 'not-solved' | null, finding: '' };

/** The register as searched, the entry that is shown, and the forms about it. */
export class ImprovementsState {
  query = $state('');
  state = $state<ObstacleState | 'all'>('all');
  register = $state.raw<Register | null>(null);
  chosenId = $state<string | null>(null);
  /** An entry that was opened from elsewhere and is not on the page shown. */
  opened = $state.raw<ObstacleView | null>(null);
  dialog = $state<ImprovementDialog | null>(null);
  change = $state({ ...emptyChange });
  check = $state({ ...emptyCheck });
  error = $state.raw<DeskError | null>(null);
  listError = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  readonly #asking = new Asking();

  readonly chosen = $derived(
    this.register?.lines.find(({ id }) => id === this.chosenId) ??
      (this.opened?.id === this.chosenId ? this.opened : null),
  );

  /** Searches once the typing has settled. */
  searchSoon(): void {
    this.#asking.soon(() => this.search(0));
  }

  async search(page = this.register?.page ?? 0): Promise<void> {
    const state = this.state === 'all' ? null : this.state;
    const answer = await this.#asking.latest(() =>
      desk('improvements.search', { query: this.query, state, page }),
    );
    if (answer === null) return;
    this.listError = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.register = answer.value;
    if (this.chosen === null) this.chosenId = answer.value.lines[0]?.id ?? null;
  }

  /** Shows the entry that another page led to. */
  async show(obstacleId: string): Promise<void> {
    const answer = await desk('improvements.open', { obstacleId });
    this.listError = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.opened = answer.value;
    this.chosenId = obstacleId;
  }

  open(dialog: ImprovementDialog): void {
    this.error = null;
    this.change = { ...emptyChange };
    this.check = { ...emptyCheck };
    this.dialog = dialog;
  }

  async saveChange(): Promise<void> {
    await this.#save((obstacleId) => desk('improvements.change', { obstacleId, ...this.change }));
  }

  async saveCheck(): Promise<void> {
    await this.#save((obstacleId) => desk('improvements.check', { obstacleId, ...this.check }));
  }

  async #save(call: (obstacleId: string) => Promise<Answer<ObstacleView>>): Promise<void> {
    if (this.isBusy || this.chosenId === null) return;
    this.isBusy = true;
    const answer = await call(this.chosenId);
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.dialog = null;
    this.opened = answer.value;
    await this.search();
  }
}
