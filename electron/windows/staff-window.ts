import type { BrowserWindow, Input, Rectangle } from 'electron';
import { m } from '../../src/text/index.ts';
import type { SettingsFile } from '../settings.ts';
import { openPageWindow } from './page-window.ts';
import type { PageWindowOptions } from './page-window.ts';

export type StaffWindowOptions = Pick<PageWindowOptions, 'session' | 'preload' | 'log'> & {
  /** Full-screen unless the kiosk is being tried out. */
  isWindowed: boolean;
  screenBounds: Rectangle;
  settings: SettingsFile;
};

const windowedSize = { width: 1366, height: 768 };
const zoomStep = 0.1;

/** The staff's window; shown as soon as its page has something to show. */
export function openStaffWindow(options: StaffWindowOptions): BrowserWindow {
  const { isWindowed, screenBounds, settings } = options;
  const window = openPageWindow({
    ...options,
    name: 'staff',
    title: m.shell_title(),
    bounds: isWindowed ? (settings.read().staffBounds ?? { ...screenBounds, ...windowedSize }) : screenBounds,
    more: { fullscreen: !isWindowed, minWidth: 800, minHeight: 600 },
  });
  window.once('ready-to-show', () => {
    window.webContents.setZoomFactor(settings.read().staffZoom);
    if (!isWindowed) window.setBounds(screenBounds);
    window.show();
  });
  window.webContents.on('before-input-event', (event, input) => {
    if (handleWindowKey(window, input, settings)) event.preventDefault();
  });
  window.on('close', () => {
    if (isWindowed) settings.change({ staffBounds: window.getBounds() });
  });
  return window;
}

/** The few keys that concern the window and not its page: F11, and the text size by Ctrl with plus, minus, zero. */
function handleWindowKey(window: BrowserWindow, input: Input, settings: SettingsFile): boolean {
  if (input.type !== 'keyDown') return false;
  if (input.key === 'F11') {
    window.setFullScreen(!window.isFullScreen());
    return true;
  }
  if (!input.control && !input.meta) return false;
  const zoom = nextZoom(input.key, window.webContents.getZoomFactor());
  if (zoom === undefined) return false;
  window.webContents.setZoomFactor(zoom);
  settings.change({ staffZoom: zoom });
  return true;
}

function nextZoom(key: string, zoom: number): number | undefined {
  if (key === '0' || key === '٠') return 1;
  const step = key === '+' || key === '=' ? zoomStep : key === '-' ? -zoomStep : undefined;
  if (step === undefined) return undefined;
  return Math.min(2, Math.max(1, Math.round((zoom + step) * 10) / 10));
}
