import { contextBridge, ipcRenderer } from 'electron';
import type { FileKind } from '../src/desk/contract/files.ts';
import { changeEvents } from '../src/desk/contract/names.ts';
import type { ChangeEvent } from '../src/desk/contract/names.ts';
import type { Answer } from '../src/desk/contract/errors.ts';
import { channelNames } from './channel-names.ts';

type ExtraCalls = Record<string, (kind: FileKind) => Promise<unknown>>;

/** Puts `window.desk` into a page: the named calls, the changes, and nothing of Electron. */
export function buildBridge(callNames: readonly string[], extraCalls: ExtraCalls = {}): void {
  contextBridge.exposeInMainWorld('desk', {
    ...extraCalls,
    call(name: string, input: unknown): Promise<Answer<unknown>> {
      if (callNames.includes(name))
        return ipcRenderer.invoke(channelNames.call, name, input) as Promise<Answer<unknown>>;
      return Promise.resolve({ ok: false, error: { code: 'unknown-call' } });
    },
    onChange(listener: (event: ChangeEvent) => void): () => void {
      const hear = (_: unknown, event: unknown): void => {
        const known = changeEvents.find((each) => each === event);
        if (known !== undefined) listener(known);
      };
      ipcRenderer.on(channelNames.change, hear);
      return () => void ipcRenderer.removeListener(channelNames.change, hear);
    },
  });
}
