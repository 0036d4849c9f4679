const settleMs = 200;

/** Questions to the desk that follow what is typed: asked once the typing has settled, the last answer alone counts. */
export class Asking {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  /** Asks when nothing more was typed for a moment. */
  soon(ask: () => Promise<void>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void ask(), settleMs);
  }

  /** What was to be asked is not asked any more: the page has gone. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** The answer; null when a later question has overtaken it. */
  async latest<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    clearTimeout(this.#timer);
    this.#turn += 1;
    const turn = this.#turn;
    const answer = await ask();
    return turn === this.#turn ? answer : null;
  }

  /** An answer that is still on its way counts for nothing. */
  forget(): void {
    this.stop();
    this.#turn += 1;
  }
}
