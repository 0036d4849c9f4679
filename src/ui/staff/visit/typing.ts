import type { Typed, TypedForm } from '../../../domain/request/typing.ts';
import { desk } from '../../desk-client.ts';

const pauseMs = 300;

/**
 * Sends what is half typed to the desk a moment after the last keystroke, so that a kill, a lock or a
 * restart does not lose it. Nothing waits for it and no refusal is shown: what was typed is still there.
 */
export class TypingKeeper {
  #visitId: () => string;
  /** What the desk is known to have of each form, or what the form began with. */
  #known = new Map<TypedForm, string>();
  #waiting = new Map<TypedForm, Typed>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(visitId: () => string) {
    this.#visitId = visitId;
  }

  /** Takes a form as it stands now; fields that are empty count as not typed. The first time is its beginning. */
  keep(form: TypedForm, fields: Typed): void {
    const typed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
    const known = this.#known.get(form);
    if (known === undefined) this.#known.set(form, JSON.stringify(typed));
    if (known === undefined || known === JSON.stringify(typed)) {
      this.#waiting.delete(form);
      return;
    }
    this.#waiting.set(form, typed);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pauseMs);
  }

  /** Sends at once what waits: before any other call, when a field is left, when the screen is locked. */
  flush(): void {
    clearTimeout(this.#timer);
    for (const [form, typed] of this.#waiting) void this.#send(form, typed);
    this.#waiting.clear();
  }

  /** The form has served: what was typed into it is destroyed, and it begins anew. */
  forget(form: TypedForm): void {
    this.#waiting.delete(form);
    if (this.#known.delete(form)) void desk('visits.keepTyping', this.#input(form, {}));
  }

  /** Another screen has come: its forms begin as they stand then. The question goes on across screens. */
  turnPage(): void {
    for (const form of this.#known.keys()) if (form !== 'unclear') this.#known.delete(form);
  }

  async #send(form: TypedForm, typed: Typed): Promise<void> {
    this.#known.set(form, JSON.stringify(typed));
    const answer = await desk('visits.keepTyping', this.#input(form, typed));
    if (!answer.ok && this.#known.has(form)) this.#known.set(form, '');
  }

  #input(form: TypedForm, typed: Typed) {
    return { visitId: this.#visitId(), form, typed };
  }
}
