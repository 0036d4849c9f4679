/**
 * Stands where Electron's own default application stands in a distribution: opens the application whose path is
 * on the command line. It must be ESM and await the application, or schemes would be registered too late.
 */
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const args = process.argv.slice(1);
const toRequire = [];
let given;
for (let index = 0; index < args.length; index += 1) {
  const arg = args[index];
  if (arg === '-r' || arg === '--require') {
    index += 1;
    toRequire.push(args[index]);
  } else if (!arg.startsWith('-')) {
    given = arg;
    break;
  }
}

if (!given) {
  process.stderr.write('Usage: electron [-r FILE] PATH\n');
  process.exit(1);
}

const folder = resolve(given);
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
if (description.productName ?? description.name) app.setName(description.productName ?? description.name);
if (description.version) app.setVersion(description.version);
app.setAppPath(folder);
process.defaultApp = true;

const require = createRequire(import.meta.url);
for (const file of toRequire) require(resolve(file));
await import(pathToFileURL(resolve(folder, description.main ?? 'index.js')).href);
