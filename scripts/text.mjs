// Compiles the catalogue of texts into typed functions. Does nothing when no text has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const project = join(root, 'src/text/project.inlang');
const generated = join(root, 'src/text/generated');
const stamp = join(generated, 'stamp');

function inputs() {
  const hash = createHash('sha256').update(readFileSync(join(project, 'settings.json')));
  hash.update(readFileSync(join(root, 'package-lock.json')));
  const messages = join(root, 'src/text/messages');
  for (const locale of readdirSync(messages).sort())
    for (const file of readdirSync(join(messages, locale)).sort())
      hash.update(`${locale}/${file}`).update(readFileSync(join(messages, locale, file)));
  return hash.digest('hex');
}

/** The compiler works for minutes on a key that stands in two files, and then takes one of them. */
function requireEachKeyOnce() {
  const messages = join(root, 'src/text/messages');
  for (const locale of readdirSync(messages)) {
    const fileOf = new Map();
    for (const file of readdirSync(join(messages, locale)))
      for (const key of Object.keys(JSON.parse(readFileSync(join(messages, locale, file), 'utf8')))) {
        const other = fileOf.get(key);
        if (other !== undefined)
          throw new Error(`${key} stands in ${locale}/${other} and in ${locale}/${file}`);
        fileOf.set(key, file);
      }
  }
}

const now = inputs();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
  requireEachKeyOnce();
  const fresh = mkdtempSync(join(tmpdir(), 'istiqbal-text-'));
  try {
    const node = join(root, 'node_modules/.bin/node');
    execFileSync(
      existsSync(node) ? node : process.execPath,
      [
        join(root, 'node_modules/@inlang/paraglide-js/bin/run.js'),
        ...['compile', '--project', project, '--outdir', fresh, '--silent', '--emit-ts-declarations'],
        ...['--no-emit-readme', '--no-emit-git-ignore', '--no-emit-prettier-ignore'],
        ...['--output-structure', 'locale-modules', '--strategy', 'globalVariable', 'baseLocale'],
      ],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    // The compiler reports success even when its plugin could not be loaded and no text came out.
    const keys = readFileSync(join(fresh, 'messages/ar.js'), 'utf8').match(/^export const /gm)?.length ?? 0;
    if (keys === 0) throw new Error('The catalogue compiled to zero texts: is its plugin installed?');
    cpSync(fresh, generated, { recursive: true, force: true });
    writeFileSync(stamp, now);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
