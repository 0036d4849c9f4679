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
  // The staff are typing: the guest's window must not take the keys from them.
  fill(window, bounds, () => window.showInactive());
}

/** Covers the only screen, above everything else. */
export function showOver(window: BrowserWindow, bounds: Rectangle): void {
  fill(window, bounds, () => window.show());
  window.setAlwaysOnTop(true, 'screen-saver');
  window.focus();
}

/** Out of sight. */
export function putAway(window: BrowserWindow): void {
  window.setAlwaysOnTop(false);
  // While it is still to be seen: a hidden window does not leave full-screen.
  window.setFullScreen(false);
  window.hide();
}

function fill(window: BrowserWindow, bounds: Rectangle, show: () => void): void {
  if (window.isVisible() && window.isFullScreen() && isSame(window.getBounds(), bounds)) return;
  // A window that is full-screen already does not move to another display, and a hidden one does not
  // become full-screen.
  window.setFullScreen(false);
  window.setBounds(bounds);
  show();
  window.setFullScreen(true);
}

function isSame(a: Rectangle, b: Rectangle): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
