import { app, BrowserWindow } from 'electron';
import type { BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';
import type { WindowName } from '../../src/desk/contract/call.ts';
import type { Log } from '../log.ts';
import { pageUrl } from './app-protocol.ts';

export type PageWindowOptions = {
  name: WindowName;
  session: Session;
  preload: string;
  bounds: Rectangle;
  title: string;
  log: Log;
  more?: BrowserWindowConstructorOptions;
};

/** Pages are white; the window is before they are there. */
const backgroundColor = '#ffffff';

/** A window with its page, not yet visible: sandboxed, isolated, and with no more rights than it needs. */
export function openPageWindow({
  name,
  session,
  preload,
  bounds,
  title,
  log,
  more,
}: PageWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    title,
    backgroundColor,
    show: false,
    autoHideMenuBar: true,
    ...more,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      enableWebSQL: false,
      // A page that waits behind the other one must be up to date the moment it is shown.
      backgroundThrottling: false,
      devTools: !app.isPackaged,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error('page ended', { window: name, reason });
    if (!window.isDestroyed() && reason !== 'clean-exit') window.webContents.reload();
  });
  const load = (): void => {
    window.loadURL(pageUrl(name)).catch((error: unknown) => log.error('page not loaded', error));
  };
  // `about:blank` alone passes every guard, since Chromium does not ask before it; the page comes back.
  window.webContents.on('did-navigate', (_event, url) => {
    if (url !== pageUrl(name)) load();
  });
  load();
  return window;
}
