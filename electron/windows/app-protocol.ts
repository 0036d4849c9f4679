/**
 * The pages' own scheme: `app://staff/` and `app://guest/` are two origins with nothing in common, served from the
 * built screens by main. Each window's session knows only its own.
 */
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, posix, sep } from 'node:path';
import { protocol } from 'electron';
import type { Session } from 'electron';
import { z } from 'zod';
import type { WindowName } from '../../src/desk/contract/call.ts';

const scheme = 'app';

/** The origin that a window's main frame must have. */
export function pageOrigin(name: WindowName): string {
  return `${scheme}://${name}`;
}

/** The one address that a window ever shows. */
export function pageUrl(name: WindowName): string {
  return `${pageOrigin(name)}/`;
}

/** Must run before Electron is ready, synchronously. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

const commonPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/** Only the staff show PDFs, whose worker needs a policy of its own. */
const contentPolicies: Record<WindowName, string> = {
  staff: [...commonPolicy, "worker-src 'self'", 'trusted-types svelte-trusted-html pdf-worker'].join('; '),
  guest: [...commonPolicy, "worker-src 'none'", 'trusted-types svelte-trusted-html'].join('; '),
};

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/**
 * Serves a window's page and what belongs to it. Everything else, known or not, is "not found".
 *
 * @param uiFolder the built screens
 */
export async function serveApp(session: Session, name: WindowName, uiFolder: string): Promise<void> {
  const files = name === 'guest' ? await filesOfGuest(uiFolder) : await filesOfStaff(uiFolder);
  session.protocol.handle(scheme, async (request) => {
    const file = fileOf(request, name);
    const type = file === undefined ? undefined : contentTypes[extname(file)];
    if (file === undefined || type === undefined || !files.has(file)) return notFound(name);
    try {
      return new Response(await readFile(join(uiFolder, file)), { headers: headersOf(name, type) });
    } catch {
      return notFound(name);
    }
  });
}

/** The path inside the built screens, with forward slashes; undefined for another host or method. */
function fileOf(request: Request, name: WindowName): string | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.host !== name) return undefined;
  if (url.pathname === '/') return `${name}/index.html`;
  try {
    return decodeURIComponent(url.pathname).slice(1);
  } catch {
    return undefined;
  }
}

function headersOf(name: WindowName, type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentPolicies[name],
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  };
}

function notFound(name: WindowName): Response {
  return new Response('Not found', { status: 404, headers: headersOf(name, 'text/plain; charset=utf-8') });
}

/** A list of what exists: a path that leaves the folder is in no list. */
async function filesOfStaff(uiFolder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(uiFolder, { recursive: true });
  const paths = names.map((name) => name.split(sep).join(posix.sep));
  return new Set(paths.filter((path) => !path.startsWith('guest/') && !path.startsWith('.vite/')));
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
  }),
);

const guestPage = 'guest/index.html';

/** Only what the guest page itself loads, by the build's own manifest: the staff's screens are not among it. */
async function filesOfGuest(uiFolder: string): Promise<ReadonlySet<string>> {
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(uiFolder, '.vite', 'manifest.json'), 'utf8')),
  );
  const files = new Set([guestPage]);
  const seen = new Set<string>();
  const include = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...chunk.css, ...chunk.assets]) files.add(file);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) include(next);
  };
  include(guestPage);
  return files;
}
