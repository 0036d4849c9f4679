import { ipcRenderer } from 'electron';
import { staffCallNames } from '../src/desk/contract/names.ts';
import { buildBridge } from './bridge.ts';
import { channelNames } from './channel-names.ts';

buildBridge(staffCallNames, {
  /** The folder that a person chose, or null when they did not. */
  chooseFolder: () => ipcRenderer.invoke(channelNames.chooseFolder) as Promise<string | null>,
});
