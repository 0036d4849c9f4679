import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer } from '../../../desk/contract/errors.ts';
import type { ObstacleView } from '../../../desk/contract/improvements.ts';
import type { ObstacleState } from '../../../domain/improvements/obstacle.ts';
import { desk } from '../../desk-client.ts';
import { Doing } from '../doing.svelte.ts';
import { SearchedList } from '../list/searched-list.svelte.ts';

export type Register = OutputOf<'improvements.search'>;
export type NewObstacle = InputOf<'improvements.add'>;
export type ImprovementDialog = 'change' | 'check';

const emptyChange = { change: '', changedOn: '', changedBy: '', checkOn: '' };
const emptyCheck = { checkedOn: '', outcome: null as 'solved' | 'not-solved' | null, finding: '' };

/** The register as searched, the entry that is shown, and the forms about it. */
export class ImprovementsState extends Doing {
  state = $state<ObstacleState | 'all'>('all');
  dialog = $state<ImprovementDialog | null>(null);
  change = $state({ ...emptyChange });
  check = $state({ ...emptyCheck });
  readonly list = new SearchedList<ObstacleView, Register>(
    (query, page) =>
      desk('improvements.search', { query, state: this.state === 'all' ? null : this.state, page }),
    ({ id }) => id,
  );

  /** Shows the entry that another page led to. */
  async show(obstacleId: string): Promise<void> {
    await this.does(
      () => desk('improvements.open', { obstacleId }),
      (obstacle) => this.list.link(obstacle),
    );
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
    const { chosenId } = this.list;
    if (chosenId === null) return;
    await this.does(
      () => call(chosenId),
      (obstacle) => {
        this.dialog = null;
        this.list.link(obstacle);
        return this.list.reload();
      },
    );
  }
}
