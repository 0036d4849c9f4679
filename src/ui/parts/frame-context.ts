import { createContext } from 'svelte';

/** What the top of every staff screen shows; getters, so that it stays current. */
export type Frame = {
  readonly associationName: string;
  readonly mark: string;
  readonly deskName: string;
  /** Who is signed in; null before sign-in, when there is nothing to lock. */
  readonly staffName: string | null;
  /** The desk's time, ISO instant; null while it is not known. */
  readonly now: string | null;
  lock(): void;
};

/** Given by the staff window's root, taken by StaffFrame and by screens that need the desk's time. */
export const [getFrame, setFrame] = createContext<Frame>();
