import type { Answer, DeskError } from '../../../desk/contract/errors.ts';
import { Asking } from '../asking.ts';

/** A page of a list as the desk answers it, with whatever else the answer holds. */
type Found<Line> = { lines: readonly Line[]; total: number; page: number };
type Listed<Line> = Line & { id: string };

/** A list at the desk: searched while someone types, turned page by page, one entry of it chosen. */
export class SearchedList<Line, Answered extends Found<Line> = Found<Line>> {
  query = $state('');
  /** The desk's last answer; null before the first. */
  found = $state.raw<Answered | null>(null);
  chosenId = $state<string | null>(null);
  /** An entry that another page led to: it is shown once chosen, whatever the list holds. */
  linked = $state.raw<Listed<Line> | null>(null);
  error = $state.raw<DeskError | null>(null);

  readonly page = $derived(this.found?.page ?? 0);
  readonly total = $derived(this.found?.total ?? 0);
  readonly lines = $derived.by((): Listed<Line>[] | null => {
    const { found } = this;
    return found === null ? null : found.lines.map((line) => ({ ...line, id: this.#idOf(line) }));
  });
  readonly chosen = $derived(
    this.lines?.find(({ id }) => id === this.chosenId) ??
      (this.linked?.id === this.chosenId ? this.linked : null),
  );

  readonly #ask: (query: string, page: number) => Promise<Answer<Answered>>;
  readonly #idOf: (line: Line) => string;
  readonly #choosesFirst: boolean;
  readonly #asking = new Asking();

  /** `choosesFirst`: off where an entry is opened by its press alone, Enter meaning something else. */
  constructor(
    ask: (query: string, page: number) => Promise<Answer<Answered>>,
    idOf: (line: Line) => string,
    choosesFirst = true,
  ) {
    this.#ask = ask;
    this.#idOf = idOf;
    this.#choosesFirst = choosesFirst;
  }

  /** Searches once the typing has settled. */
  searchSoon(): void {
    this.#asking.soon(() => this.show(0));
  }

  /** Shows a page; its first entry is chosen where the chosen one has gone. */
  async show(page: number): Promise<void> {
    const answer = await this.#asking.latest(() => this.#ask(this.query, page));
    if (answer === null) return;
    this.error = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.found = answer.value;
    if (this.chosen === null) this.chosenId = this.#choosesFirst ? (this.lines?.[0]?.id ?? null) : null;
  }

  /** The page shown, read again: something was changed, here or elsewhere. */
  reload(): Promise<void> {
    return this.show(this.page);
  }

  /** Another list is shown, narrowed by something else: from its first page, with nothing chosen yet. */
  restart(): Promise<void> {
    this.chosenId = null;
    this.linked = null;
    return this.show(0);
  }

  /** Chooses an entry that another page led to. */
  link(line: Line): void {
    this.linked = { ...line, id: this.#idOf(line) };
    this.chosenId = this.linked.id;
  }
}
