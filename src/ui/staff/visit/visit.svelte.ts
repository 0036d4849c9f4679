import { tick } from 'svelte';
import { desk } from '../../desk-client.ts';
import { errorAt, errorElsewhere } from '../../error-text.ts';
import type { FieldError } from '../../parts/field-error.ts';
import type { InputOf, OutputOf } from '../../../desk/contract/contract.ts';
import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import type { StaffCallName } from '../../../desk/contract/names.ts';
import type { VisitView } from '../../../desk/contract/visits.ts';
import { TypingKeeper } from './typing.ts';

/** Calls about one visit: each answers with the whole visit as it then stands. */
export type VisitCallName = Exclude<
  Extract<StaffCallName, `visits.${string}`>,
  'visits.home' | 'visits.start' | 'visits.keepTyping'
>;

/** A call's input without the visit's id, which the guide adds itself. */
export type VisitInput<N extends VisitCallName> = Omit<InputOf<N>, 'visitId'>;

/** Why a screen's next action is not available. */
export type Why = { code: string; text: string };

/** The one next action of a screen, shown at the end of the bar and done by Enter. */
export type NextAction = {
  label: string;
  /** What is still to be done before, as a code and in words; null when the action is available. */
  why: Why | null;
  run: () => unknown;
  /** `data-action`, where it is not `next`. */
  action?: string;
};

/** What a screen puts into the bar; read anew whenever the screen's state changes. */
export type Offer = {
  next: () => NextAction | null;
  /** What «back» does within the screen; null where it leads to the step before. */
  back?: () => (() => void) | null;
};

/**
 * One visit at the desk: the desk's last answer, the call under way, and the last refusal.
 * It decides nothing: screens show `view`, send calls, and show the view that comes back.
 */
export class GuidedVisit {
  view = $state.raw<VisitView | null>(null);
  /** The visit was left in this sitting: the person is about to go, not back. */
  hasJustLeft = $state(false);
  /** Keeps what is half typed on the screens. */
  readonly typing = new TypingKeeper(() => this.#visitId);

  #visitId: string;
  #offer = $state.raw<Offer>({ next: () => null });
  #refusal = $state.raw<DeskError | null>(null);
  #isRefusalBesideField = $state(false);
  #callsUnderWay = $state(0);
  #isActing = $state(false);
  #queue: Promise<unknown> = Promise.resolve();

  constructor(visitId: string) {
    this.#visitId = visitId;
  }

  /** The next action that the screen offers. */
  get next(): NextAction | null {
    return this.#offer.next();
  }

  /** Goes back within the screen; null where that is the desk's matter. */
  get backWithin(): (() => void) | null {
    return this.#offer.back?.() ?? null;
  }

  /** Called by each screen as it appears. */
  offer(offer: Offer): void {
    this.#offer = offer;
  }

  /** Something is being sent or saved. */
  get isBusy(): boolean {
    return this.#callsUnderWay > 0 || this.#isActing;
  }

  /** What a button or Enter asked for is under way; a row that saves itself does not count. */
  get isActing(): boolean {
    return this.#isActing;
  }

  /** The refusal that no field on the screen shows: for the bar of actions. */
  get barError(): FieldError | null {
    return this.#isRefusalBesideField ? null : errorElsewhere(this.#refusal, []);
  }

  /** What the desk refused of one field of the screen. */
  errorOf(field: string): FieldError | null {
    return errorAt(this.#refusal, field);
  }

  /** Shows a refusal that the screen itself received. */
  async refuse(refusal: DeskError | null): Promise<void> {
    this.#refusal = refusal;
    this.#isRefusalBesideField = false;
    if (refusal?.field === undefined) return;
    await tick();
    this.#isRefusalBesideField =
      document.querySelector(`main [data-field="${CSS.escape(refusal.field)}"]`) !== null;
  }

  /** Runs what a button or a key asks for, once: pressed again before it has ended, nothing happens. */
  async act(action: () => Promise<unknown>): Promise<void> {
    if (this.#isActing) return;
    this.#isActing = true;
    try {
      await action();
    } finally {
      this.#isActing = false;
    }
  }

  /** The next action, after what is still being saved; nothing while something is missing for it. */
  async goOn(): Promise<void> {
    await this.act(async () => {
      await this.#queue;
      const { next } = this;
      if (next?.why === null) await next.run();
    });
  }

  /** Sends a call about this visit and takes its answer as the new view. True if the desk agreed. */
  async send<N extends VisitCallName>(
    name: N,
    input: VisitInput<N>,
    fieldsHere: Readonly<Record<string, string>> = {},
  ): Promise<boolean> {
    const whole = { ...input, visitId: this.#visitId } as InputOf<N>;
    const answer = await this.ask(name, whole, fieldsHere);
    if (answer.ok) this.#take(answer.value);
    return answer.ok;
  }

  /**
   * Any call of the screen, after those sent before it; a refusal is shown. `fieldsHere` tells where the screen
   * calls a field of the input otherwise.
   */
  async ask<N extends StaffCallName>(
    name: N,
    input: InputOf<N>,
    fieldsHere: Readonly<Record<string, string>> = {},
  ): Promise<Answer<OutputOf<N>>> {
    // The desk has the last keystroke before it hears of anything done with it.
    this.typing.flush();
    this.#callsUnderWay += 1;
    const turn = this.#queue.then(() => desk(name, input));
    this.#queue = turn;
    try {
      const answer = await turn;
      await this.refuse(answer.ok ? null : renamed(answer.error, fieldsHere));
      return answer;
    } finally {
      this.#callsUnderWay -= 1;
    }
  }

  /** Ends the visit with a draft, listing what is missing. */
  async leave(): Promise<void> {
    if (await this.send('visits.leave', {})) this.hasJustLeft = true;
  }

  /** The person has come back: a visit of its own goes on where the draft stood. */
  async resume(): Promise<void> {
    if (await this.send('visits.resume', {})) this.hasJustLeft = false;
  }

  /** Reads the visit anew, as after a signature on the guest's screen. */
  async refresh(): Promise<void> {
    const answer = await desk('visits.open', { visitId: this.#visitId });
    if (answer.ok) this.#take(answer.value);
    else await this.refuse(answer.error);
  }

  #take(view: VisitView): void {
    if (this.view?.screen !== view.screen) this.typing.turnPage();
    this.#visitId = view.visitId;
    this.view = view;
  }
}

function renamed(refusal: DeskError, fieldsHere: Readonly<Record<string, string>>): DeskError {
  const field = refusal.field === undefined ? undefined : (fieldsHere[refusal.field] ?? refusal.field);
  return field === undefined ? refusal : { ...refusal, field };
}
