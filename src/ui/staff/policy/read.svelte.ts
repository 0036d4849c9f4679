import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import { normaliseForSearch } from '../../../domain/people/normalise.ts';
import { desk } from '../../desk-client.ts';

export type PolicyRead = OutputOf<'policy.read'>;

/** An edition of the policy as it is read, and the search among its clauses. */
export class ReadState {
  policy = $state.raw<PolicyRead | null>(null);
  query = $state('');
  error = $state.raw<DeskError | null>(null);

  /** The sections with the clauses that hold every word typed, in text, number or what carries them out. */
  readonly sections = $derived.by(() => {
    const words = normaliseForSearch(this.query)
      .split(' ')
      .filter((word) => word !== '');
    const all = this.policy?.sections ?? [];
    return all
      .map(({ title, clauses }) => ({
        title,
        clauses: clauses.filter(({ id, text, carriedOutBy }) => {
          const means = carriedOutBy.map((one) =>
            one.kind === 'outside' ? one.reason : `${one.title.ar} ${one.title.en}`,
          );
          const whole = normaliseForSearch([title, id, text, ...means].join(' '));
          return words.every((word) => whole.includes(word));
        }),
      }))
      .filter(({ clauses }) => clauses.length > 0);
  });
  readonly count = $derived(this.sections.reduce((sum, { clauses }) => sum + clauses.length, 0));

  async load(editionId: string | null): Promise<void> {
    const answer = await desk('policy.read', { editionId });
    if (answer.ok) this.policy = answer.value;
    this.error = answer.ok ? null : answer.error;
  }
}
