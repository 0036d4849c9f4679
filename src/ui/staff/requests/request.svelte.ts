import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { StaffCallName } from '../../../desk/contract/names.ts';
import type { RequestView } from '../../../desk/contract/requests.ts';
import { desk } from '../../desk-client.ts';

/** The calls that answer with a request as it then stands. */
export type RequestCall = {
  [N in StaffCallName]: OutputOf<N> extends RequestView ? N : never;
}[StaffCallName] &
  `requests.${string}`;
type Rest<N extends RequestCall> = Omit<InputOf<N>, 'requestId'>;

/** One request on the screen, and what is done to it. */
export class RequestState {
  view = $state.raw<RequestView | null>(null);
  error = $state.raw<DeskError | null>(null);
  isBusy = $state(false);
  /** A dialog is open: it shows what was refused. */
  isAsking = $state(false);
  readonly requestId: string;

  constructor(requestId: string) {
    this.requestId = requestId;
  }

  async load(): Promise<void> {
    this.#take(await desk('requests.open', { requestId: this.requestId }));
  }

  /** Makes a call about this request; whether it was carried out. */
  async does<N extends RequestCall>(name: N, input: Rest<N>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const whole = { requestId: this.requestId, ...input } as unknown as InputOf<N>;
    const answer = (await desk(name, whole)) as Answer<RequestView>;
    this.isBusy = false;
    this.#take(answer);
    return answer.ok;
  }

  #take(answer: Answer<RequestView>): void {
    if (answer.ok) {
      this.error = null;
      this.view = answer.value;
    } else this.error = answer.error;
  }
}
