import { powerMonitor } from 'electron';
import type { BrowserWindow } from 'electron';
import type { DeskLink } from './desk-link.ts';

const checkEveryMs = 5000;

/** Locks the desk after the association's idle time, and at once when the machine sleeps or is locked. */
export type IdleLock = {
  /** Counts what happens in a window as the person still being there. */
  watch(window: BrowserWindow): void;
  stop(): void;
};

/** @param desk asked for its idle minutes each time, since the supervisor may change them */
export function startIdleLock(desk: DeskLink): IdleLock {
  let lastInputMs = performance.now();

  const check = async (): Promise<void> => {
    // Touch and pen may not reach the system's own count, so the windows count as well.
    const idleSeconds = Math.min(powerMonitor.getSystemIdleTime(), (performance.now() - lastInputMs) / 1000);
    if (idleSeconds < 60) return;
    const status = await desk.call({ window: 'staff' }, 'session.status', {});
    if (!status.ok) return;
    const { state, idleLockMinutes } = status.value as { state: string; idleLockMinutes: number };
    if (state === 'signed-in' && idleSeconds >= idleLockMinutes * 60) await desk.lock();
  };

  const timer = setInterval(() => void check(), checkEveryMs);
  const lockNow = (): void => void desk.lock();
  powerMonitor.on('suspend', lockNow);
  powerMonitor.on('lock-screen', lockNow);
  return {
    watch(window) {
      window.webContents.on('input-event', () => {
        lastInputMs = performance.now();
      });
    },
    stop() {
      clearInterval(timer);
      powerMonitor.off('suspend', lockNow);
      powerMonitor.off('lock-screen', lockNow);
    },
  };
}
