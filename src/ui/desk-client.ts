import type { InputOf, OutputOf } from '../desk/contract/contract.ts';
import type { Answer } from '../desk/contract/errors.ts';
import type { FileKind } from '../desk/contract/files.ts';
import type { ChangeEvent, GuestCallName, StaffCallName } from '../desk/contract/names.ts';

/** What the preload puts on the page: one door to the desk, and news that something changed. */
export type Bridge = {
  call(name: string, input: unknown): Promise<Answer<unknown>>;
  onChange(listener: (event: ChangeEvent) => void): () => void;
  /** Staff window only: the folder a person chose, null when they chose none. */
  chooseFolder?(): Promise<string | null>;
  /** Staff window only: the file a person chose, for a call's `filePath`; null when they chose none. */
  chooseFile?(kind: FileKind): Promise<string | null>;
};

declare global {
  // Only an interface adds to the browser's own Window.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    desk: Bridge;
  }
}

async function ask(name: string, input: unknown): Promise<Answer<unknown>> {
  try {
    // The bridge clones what it is given and refuses Svelte's proxies: the round trip leaves plain data.
    return await window.desk.call(name, JSON.parse(JSON.stringify(input)));
  } catch {
    return { ok: false, error: { code: 'desk-unavailable' } };
  }
}

/** Asks the desk from the staff window. Never throws: what went wrong is in the answer. */
export async function desk<N extends StaffCallName>(
  name: N,
  input: InputOf<N>,
): Promise<Answer<OutputOf<N>>> {
  return (await ask(name, input)) as Answer<OutputOf<N>>;
}

/** Asks the desk from the guest window, which has calls of its own and no others. */
export async function guestDesk<N extends GuestCallName>(
  name: N,
  input: InputOf<N>,
): Promise<Answer<OutputOf<N>>> {
  return (await ask(name, input)) as Answer<OutputOf<N>>;
}

/** Calls back when the desk says that something changed; returns how to stop. */
export function onDeskChange(listener: (event: ChangeEvent) => void): () => void {
  return window.desk.onChange(listener);
}
