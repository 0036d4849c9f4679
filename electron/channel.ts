/**
 * The one door between pages and desk: known window, main frame, its own origin, its own calls, then the desk.
 * The desk checks name, window, session, role and every field again with the contract's schemas.
 */
import { dialog, ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { fileKinds, isFileKind } from '../src/desk/contract/files.ts';
import type { FileKind } from '../src/desk/contract/files.ts';
import { guestCallNames, staffCallNames } from '../src/desk/contract/names.ts';
import type { WindowName } from '../src/desk/contract/call.ts';
import type { Answer, ErrorCode } from '../src/desk/contract/errors.ts';
import { m } from '../src/text/index.ts';
import { channelNames } from './channel-names.ts';
import type { DeskLink } from './desk-link.ts';
import type { Log } from './log.ts';
import { pageOrigin } from './windows/app-protocol.ts';

export type ChannelOptions = {
  desk: DeskLink;
  /** The window as it is now; undefined while there is none. */
  windowOf: (name: WindowName) => BrowserWindow | undefined;
  /** Answers every question for a folder, without asking. */
  exportFolder: string | null;
  log: Log;
};

const callNames: Record<WindowName, ReadonlySet<string>> = {
  staff: new Set(staffCallNames),
  guest: new Set(guestCallNames),
};

/** Opens the door. A page gets an answer, whatever it sends and whatever happens. */
export function openChannel({ desk, windowOf, exportFolder, log }: ChannelOptions): void {
  /** Only a folder that a person chose here is written to or read; a page cannot name one of its own. */
  const chosenFolders = new Set<string>();
  /** The same for files that are read into the desk. */
  const chosenFiles = new Set<string>();

  const senderOf = (event: IpcMainInvokeEvent): WindowName | undefined => {
    const name = (['staff', 'guest'] as const).find((each) => windowOf(each)?.webContents === event.sender);
    const frame = event.senderFrame;
    if (name === undefined || frame === null || frame !== event.sender.mainFrame) return undefined;
    return frame.origin === pageOrigin(name) ? name : undefined;
  };

  const callFrom = async (
    event: IpcMainInvokeEvent,
    name: unknown,
    input: unknown,
  ): Promise<Answer<unknown>> => {
    const sender = senderOf(event);
    if (sender === undefined) return refusal('wrong-window');
    if (typeof name !== 'string') return refusal('unknown-call');
    if (!callNames[sender].has(name)) return refusal(isAnyCall(name) ? 'wrong-window' : 'unknown-call');
    const folder = textIn(input, 'folder');
    if (folder !== undefined && !chosenFolders.has(folder)) return refusal('not-allowed');
    const file = textIn(input, 'filePath');
    if (file !== undefined && !chosenFiles.has(file)) return refusal('not-allowed');
    return desk.call({ window: sender }, name, input);
  };

  // A library that asks for a line of its own gets none: this is the only one.
  ipcMain.removeAllListeners();

  ipcMain.handle(channelNames.call, async (event, name: unknown, input: unknown) => {
    try {
      return await callFrom(event, name, input);
    } catch (error) {
      log.error('call failed', error);
      return refusal('internal');
    }
  });

  ipcMain.handle(channelNames.chooseFolder, async (event): Promise<string | null> => {
    try {
      const staff = windowOf('staff');
      if (senderOf(event) !== 'staff' || staff === undefined) return null;
      const folder = exportFolder ?? (await askForFolder(staff));
      if (folder !== null) chosenFolders.add(folder);
      return folder;
    } catch (error) {
      log.error('choosing a folder failed', error);
      return null;
    }
  });

  ipcMain.handle(channelNames.chooseFile, async (event, kind: unknown): Promise<string | null> => {
    try {
      const staff = windowOf('staff');
      if (senderOf(event) !== 'staff' || staff === undefined || !isFileKind(kind)) return null;
      const file = await askForFile(staff, kind);
      if (file !== null) chosenFiles.add(file);
      return file;
    } catch (error) {
      log.error('choosing a file failed', error);
      return null;
    }
  });
}

async function askForFolder(owner: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(owner, {
    title: m.shell_choose_folder(),
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}

async function askForFile(owner: BrowserWindow, kind: FileKind): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(owner, {
    title: m.shell_choose_file(),
    filters: [{ name: fileKindName(kind), extensions: [...fileKinds[kind].extensions] }],
    properties: ['openFile'],
  });
  return filePaths[0] ?? null;
}

function fileKindName(kind: FileKind): string {
  if (kind === 'policy') return m.shell_file_policy();
  if (kind === 'directory') return m.shell_file_directory();
  if (kind === 'picture') return m.shell_file_picture();
  return kind === 'pdf' ? m.shell_file_pdf() : m.shell_file_attachment();
}

function isAnyCall(name: string): boolean {
  return callNames.staff.has(name) || callNames.guest.has(name);
}

/** A field of a call's input; undefined where there is none, empty where it is not text. */
function textIn(input: unknown, field: string): string | undefined {
  if (typeof input !== 'object' || input === null || !(field in input)) return undefined;
  const value: unknown = Reflect.get(input, field);
  return typeof value === 'string' ? value : '';
}

function refusal(code: ErrorCode): Answer<never> {
  return { ok: false, error: { code } };
}
