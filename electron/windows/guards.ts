import { app, session } from 'electron';
import type { Session, WebContents } from 'electron';
import type { WindowName } from '../../src/desk/contract/call.ts';
import type { Log } from '../log.ts';
import { pageOrigin, pageUrl } from './app-protocol.ts';

/** Chromium's own ways to the network, each shut; what a page asks for is shut in `guardSession`. */
export function shutBackgroundNetworking(): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-breakpad',
    'dns-prefetch-disable',
    'no-pings',
    'disable-pinch',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('overscroll-history-navigation', '0');
}

/** The session of a window: in memory only, one per window, and closed to everything but the window's own page. */
export function guardSession(name: WindowName, log: Log): Session {
  const guarded = session.fromPartition(name, { cache: false });
  guarded.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('permission refused', { window: name, permission });
    answer(false);
  });
  // Without this one, `permissions.query` would still answer "granted".
  guarded.setPermissionCheckHandler(() => false);
  guarded.setDevicePermissionHandler(() => false);
  guarded.setDisplayMediaRequestHandler(null);
  guarded.setCertificateVerifyProc((_request, answer) => answer(-2));
  guarded.setSpellCheckerEnabled(false);
  guarded.on('will-download', (event) => {
    log.warn('download refused', { window: name });
    event.preventDefault();
  });
  guarded.webRequest.onBeforeRequest((request, answer) => {
    const isOwn = isOwnAddress(name, request.url);
    if (!isOwn) log.warn('request refused', { window: name, kind: request.resourceType });
    answer({ cancel: !isOwn });
  });
  return guarded;
}

function isOwnAddress(name: WindowName, address: string): boolean {
  const { protocol, host } = new URL(address);
  switch (protocol) {
    case 'app:':
      return host === name;
    case 'blob:':
      return address.startsWith(`blob:${pageOrigin(name)}/`);
    case 'data:':
      return true;
    // The developer tools, which a packaged build does not have.
    case 'devtools:':
      return !app.isPackaged;
    default:
      return false;
  }
}

/** Keeps every page where it is: no navigation, no second window, no embedded page, from the first moment on. */
export function guardAllContents(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, log);
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _details, _authInfo, answer) => {
    event.preventDefault();
    answer();
  });
}

function guardContents(contents: WebContents, log: Log): void {
  const stay = (event: { preventDefault(): void; url: string }): void => {
    const own = [pageUrl('staff'), pageUrl('guest')].find((url) => url === contents.getURL());
    if (own !== undefined && event.url === own) return;
    log.warn('navigation refused');
    event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log.warn('window refused');
    return { action: 'deny' };
  });
}
