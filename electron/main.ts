/** The kiosk's start-up story, from top to bottom. */
import { mkdirSync } from 'node:fs';
import inspector from 'node:inspector';
import { join } from 'node:path';
import { app, Menu } from 'electron';
import { openChannel } from './channel.ts';
import { channelNames } from './channel-names.ts';
import { readCommandLine } from './command-line.ts';
import type { StartSwitches } from './command-line.ts';
import { linkDesk } from './desk-link.ts';
import { startIdleLock } from './idle-lock.ts';
import { systemKeyStore } from './key-vault.ts';
import { openLog } from './log.ts';
import { systemPrinter } from './printer.ts';
import { openSettings } from './settings.ts';
import { registerAppScheme, serveApp } from './windows/app-protocol.ts';
import { guardAllContents, guardSession, shutBackgroundNetworking } from './windows/guards.ts';
import { setStage } from './windows/stage.ts';

const built = {
  deskProcess: join(import.meta.dirname, 'desk-process.js'),
  preloads: {
    staff: join(import.meta.dirname, 'preload-staff.cjs'),
    guest: join(import.meta.dirname, 'preload-guest.cjs'),
  },
  ui: join(import.meta.dirname, '..', 'ui'),
  resources: join(import.meta.dirname, '..', 'resources'),
};

const refusedExitCode = 2;

// What must be settled before Electron is ready. Nothing here may wait: an awaited `whenReady` never comes.
registerAppScheme();
shutBackgroundNetworking();
// As root, which only tests are, Chromium's sandbox cannot run, and insisting on it ends in a loop.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const commandLine = readCommandLine(process.argv.slice(1), app.isPackaged);
if (!commandLine.ok) refuse(commandLine.reason);
else if (isDrivenFromOutside()) refuse('this build is not driven from outside');
else if (!ownFolder(commandLine.switches)) app.exit(0);
else begin(commandLine.switches);

/** One folder holds all that this kiosk keeps, and belongs to one running kiosk. */
function ownFolder({ dataFolder }: StartSwitches): boolean {
  const folder = dataFolder ?? app.getPath('userData');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of ['userData', 'sessionData', 'crashDumps'] as const) app.setPath(name, folder);
  return app.requestSingleInstanceLock();
}

function begin(switches: StartSwitches): void {
  const log = openLog(join(app.getPath('userData'), 'log'));
  process.on('uncaughtException', (error) => log.error('not caught', error));
  process.on('unhandledRejection', (reason) => log.error('not caught', reason));
  guardAllContents(log);
  app
    .whenReady()
    .then(() => start(switches, log))
    .catch((error: unknown) => {
      log.error('start failed', error);
      process.stderr.write('Istiqbal could not start; its log says why\n');
      app.exit(1);
    });
}

async function start(switches: StartSwitches, log: ReturnType<typeof openLog>): Promise<void> {
  const folder = app.getPath('userData');
  const temporaryFolder = join(folder, 'temporary');
  const settings = openSettings(folder);
  Menu.setApplicationMenu(null);

  // The desk starts first: it needs the longest, and the windows ask it at once.
  const desk = linkDesk({
    entry: built.deskProcess,
    folders: { data: join(folder, 'desk'), resources: built.resources, temporary: temporaryFolder },
    clockOffsetMs: switches.startsAt === null ? 0 : switches.startsAt.getTime() - Date.now(),
    keyStore: systemKeyStore,
    printer: systemPrinter({
      queueName: () => settings.read().printerName,
      temporaryFolder,
      windowsPrinterProgram: join(built.resources, 'printing', 'SumatraPDF.exe').replace(
        'app.asar',
        'app.asar.unpacked',
      ),
      log,
    }),
    log,
  });

  // Each window has a session, a page and a bridge of its own.
  const sessions = { staff: guardSession('staff', log), guest: guardSession('guest', log) };
  await Promise.all([
    serveApp(sessions.staff, 'staff', built.ui),
    serveApp(sessions.guest, 'guest', built.ui),
  ]);

  const idleLock = startIdleLock(desk);
  const stage = setStage({
    sessions,
    preloads: built.preloads,
    isWindowed: switches.isWindowed,
    pretendedDisplays: switches.displayCount,
    settings,
    onWindow: (window) => idleLock.watch(window),
    onDisplayCount: (count) => void desk.setDisplayCount(count),
    log,
  });

  openChannel({ desk, windowOf: (name) => stage.windowOf(name), exportFolder: switches.exportFolder, log });
  desk.onChange(({ event, guestPlacement }) => {
    stage.placeGuest(guestPlacement);
    for (const name of ['staff', 'guest'] as const) {
      stage.windowOf(name)?.webContents.send(channelNames.change, event);
    }
  });

  app.on('second-instance', () => stage.showStaff());

  // The desk is closed in order before the last window is gone with it.
  let isDeskClosed = false;
  app.on('before-quit', (event) => {
    if (isDeskClosed) return;
    event.preventDefault();
    stage.strike();
    idleLock.stop();
    void desk.close().then(() => {
      isDeskClosed = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => app.quit());
}

/** A build that is handed out has no inspector, and then takes no remote debugging either. */
function isDrivenFromOutside(): boolean {
  const asksForIt = ['remote-debugging-port', 'remote-debugging-pipe'].some((name) =>
    app.commandLine.hasSwitch(name),
  );
  return app.isPackaged && asksForIt && inspector.url() === undefined;
}

function refuse(reason: string): void {
  process.stderr.write(`Istiqbal does not start: ${reason}\n`);
  app.exit(refusedExitCode);
}
