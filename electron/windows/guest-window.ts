import type { BrowserWindow, Rectangle } from 'electron';
import { m } from '../../src/text/index.ts';
import { openPageWindow } from './page-window.ts';
import type { PageWindowOptions } from './page-window.ts';

export type GuestWindowOptions = Pick<PageWindowOptions, 'session' | 'preload' | 'log'> & {
  bounds: Rectangle;
  /** While false, nothing that the guest does closes the window. */
  mayClose: () => boolean;
};

/** The guest's window, not visible until it has a place. */
export function openGuestWindow(options: GuestWindowOptions): BrowserWindow {
  const window = openPageWindow({
    ...options,
    name: 'guest',
    title: m.shell_guest_title(),
    more: { frame: false, skipTaskbar: true, minimizable: false, maximizable: false, fullscreenable: true },
  });
  window.on('close', (event) => {
    if (!options.mayClose()) event.preventDefault();
  });
  return window;
}

/** Fills a screen of its own, beside the staff's. */
export function showBeside(window: BrowserWindow, bounds: Rectangle): void {
  window.setAlwaysOnTop(false);
  fill(window, bounds);
  // The staff are typing: the guest's window must not take the keys from them.
  window.showInactive();
}

/** Covers the only screen, above everything else. */
export function showOver(window: BrowserWindow, bounds: Rectangle): void {
  fill(window, bounds);
  window.setAlwaysOnTop(true, 'screen-saver');
  window.show();
  window.focus();
}

/** Out of sight. */
export function putAway(window: BrowserWindow): void {
  window.setAlwaysOnTop(false);
  window.hide();
}

function fill(window: BrowserWindow, bounds: Rectangle): void {
  // A window that is full-screen already does not move to another display.
  if (window.isFullScreen()) window.setFullScreen(false);
  window.setBounds(bounds);
  window.setFullScreen(true);
}
