import type { Answer, DeskError } from '../../desk/contract/errors.ts';

/**
 * A page's work at the desk: one call at a time, the page busy meanwhile, what was refused kept to be shown. State
 * modules extend it.
 */
export class Doing {
  isBusy = $state(false);
  error = $state.raw<DeskError | null>(null);

  /** True if the desk did it; `then` takes its answer. False while something else is under way, or when refused. */
  protected async does<Value>(
    call: () => Promise<Answer<Value>>,
    then?: (value: Value) => unknown,
  ): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const answer = await call();
    this.isBusy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) await then?.(answer.value);
    return answer.ok;
  }
}
