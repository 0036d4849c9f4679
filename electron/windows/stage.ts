import { screen } from 'electron';
import type { BrowserWindow, Rectangle, Session } from 'electron';
import type { GuestPlacement } from '../../src/desk/open-desk.ts';
import type { WindowName } from '../../src/desk/contract/call.ts';
import type { Log } from '../log.ts';
import type { SettingsFile } from '../settings.ts';
import { openGuestWindow, putAway, showBeside, showOver } from './guest-window.ts';
import { openStaffWindow } from './staff-window.ts';

export type StageOptions = {
  sessions: Record<WindowName, Session>;
  preloads: Record<WindowName, string>;
  isWindowed: boolean;
  /** Treats the screen as that many displays; null: those that are there. */
  pretendedDisplays: 1 | 2 | null;
  settings: SettingsFile;
  onWindow: (window: BrowserWindow) => void;
  onDisplayCount: (count: number) => void;
  log: Log;
};

/** The two windows and the displays they stand on. */
export type Stage = {
  windowOf(name: WindowName): BrowserWindow | undefined;
  /** Puts the guest's window where the desk says, and the staff's out of reach while it is covered. */
  placeGuest(placement: GuestPlacement): void;
  /** Brings the staff's window forward, unless the guest has the screen. */
  showStaff(): void;
  /** From now on the windows may close. */
  strike(): void;
};

/** A display that comes or goes moves windows too, a moment later: then each is looked at once more. */
const settleMs = 300;

/** Opens the staff's window, and the guest's once the staff's is to be seen. */
export function setStage(options: StageOptions): Stage {
  const { sessions, preloads, isWindowed, settings, log } = options;
  let placement: GuestPlacement = 'idle';
  let isStruck = false;
  let guest: BrowserWindow | undefined;
  let secondLook: NodeJS.Timeout | undefined;

  const staff = openStaffWindow({
    session: sessions.staff,
    preload: preloads.staff,
    screenBounds: screen.getPrimaryDisplay().bounds,
    isWindowed,
    settings,
    log,
  });
  options.onWindow(staff);

  const displayCount = (): number => options.pretendedDisplays ?? screen.getAllDisplays().length;

  const arrange = (): void => {
    if (guest === undefined || isStruck) return;
    if (placement === 'over') {
      showOver(guest, isWindowed ? staff.getBounds() : staffScreen());
      staff.hide();
      return;
    }
    if (!staff.isVisible()) showAgain(staff);
    if (displayCount() > 1) showBeside(guest, guestScreen());
    // While a declaration is shown, a display that is gone makes the desk hand the screen over at once.
    else if (placement === 'idle') putAway(guest);
  };

  const place = (): void => {
    arrange();
    clearTimeout(secondLook);
    secondLook = setTimeout(arrange, settleMs);
  };

  const showAgain = (window: BrowserWindow): void => {
    if (!isWindowed) window.setBounds(staffScreen());
    window.show();
  };

  const openGuest = (): void => {
    guest = openGuestWindow({
      session: sessions.guest,
      preload: preloads.guest,
      bounds: guestScreen(),
      mayClose: () => isStruck,
      log,
    });
    // A page can close its own window without being asked back; then another takes its place.
    guest.once('closed', () => {
      guest = undefined;
      if (!isStruck) openGuest();
    });
    options.onWindow(guest);
    place();
  };
  staff.once('show', openGuest);
  staff.on('close', (event) => {
    // The guest has the only screen: the kiosk does not end underneath.
    if (placement === 'over' && !isStruck) event.preventDefault();
  });
  staff.on('closed', () => {
    isStruck = true;
    guest?.close();
  });

  const onDisplays = (): void => {
    options.onDisplayCount(displayCount());
    place();
  };
  screen.on('display-added', onDisplays);
  screen.on('display-removed', onDisplays);
  screen.on('display-metrics-changed', place);
  options.onDisplayCount(displayCount());

  return {
    windowOf: (name) => alive(name === 'staff' ? staff : guest),
    placeGuest(next) {
      if (next === placement) return;
      placement = next;
      place();
    },
    showStaff() {
      if (placement === 'over' || staff.isDestroyed()) return;
      if (staff.isMinimized()) staff.restore();
      staff.show();
      staff.focus();
    },
    strike() {
      isStruck = true;
    },
  };
}

function staffScreen(): Rectangle {
  return screen.getPrimaryDisplay().bounds;
}

/** The display that the staff do not use; with one display, that one. */
function guestScreen(): Rectangle {
  const primary = screen.getPrimaryDisplay();
  return (screen.getAllDisplays().find(({ id }) => id !== primary.id) ?? primary).bounds;
}

function alive(window: BrowserWindow | undefined): BrowserWindow | undefined {
  return window?.isDestroyed() === false ? window : undefined;
}
