import { ipcRenderer } from 'electron';
import type { FileKind } from '../src/desk/contract/files.ts';
import { staffCallNames } from '../src/desk/contract/names.ts';
import { buildBridge } from './bridge.ts';
import { channelNames } from './channel-names.ts';

buildBridge(staffCallNames, {
  /** The folder that a person chose, or null when they did not. */
  chooseFolder: () => ipcRenderer.invoke(channelNames.chooseFolder) as Promise<string | null>,
  /** The file of that kind that a person chose, for a call's `filePath`; null when they chose none. */
  chooseFile: (kind: FileKind) => ipcRenderer.invoke(channelNames.chooseFile, kind) as Promise<string | null>,
});
